import { Empty } from '#components/ui/empty'
import { Notice } from '#components/ui/notice'
import type { NamedRow, SourceOptions } from '#db/queries/desk-options'
import type { ReleasePerson } from '#db/queries/release-lines'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction, Values } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { withValues } from '../event-fields.ts'
import type { Field } from '../fields.ts'
import { named } from '../options.ts'
import { sourceFields } from '../source-fields.ts'
import { nameOf, standingOf } from './person-words.ts'
import { commonFields, furtherFields, lineFields } from './release-fields.ts'

type Props = {
  locale: string
  /** The address without what is said of ticks. */
  query: string
  /** What the group is called, where it is one. */
  of: Record<string, string> | undefined
  people: readonly ReleasePerson[]
  total: number
  /** Who is ticked at first: everybody asked for by name, else those who are held. */
  ticks: 'all' | 'held' | 'none'
  values: Values
  massReleases: readonly NamedRow[]
  options: SourceOptions
  action: FormAction
}

/** The release of one person or of many at once, from wherever they were found. */
export function QuickPage({ locale, query, of, people, total, action, ...asked }: Props) {
  const t = translator(locale)
  const title = titleOf(locale, { of, people })
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.quickRelease(other, query)}
      title={title}
    >
      {total > people.length && (
        <Notice>{t('quickRelease.tooMany', { shown: people.length, total })}</Notice>
      )}
      {people.length > 1 && <Ticks locale={locale} query={query} />}
      {people.length === 0 ? (
        <Empty>
          {t('quickRelease.nobody')}{' '}
          <a href={paths.desk.people(locale)}>{t('desk.people.title')}</a>
        </Empty>
      ) : (
        <DeskForm
          locale={locale}
          action={action}
          fields={fieldsOf({ locale, people, query, ...asked })}
          words={formWords(locale)}
          submit={t('apply.preview')}
          previews
        />
      )}
    </DeskPage>
  )
}

function titleOf(locale: string, { of, people }: Pick<Props, 'of' | 'people'>) {
  const t = translator(locale)
  const [first] = people
  if (of)
    return t('quickRelease.titleOf', { name: nameOf(locale, { names: of, slug: '' }) })
  return people.length === 1 && first
    ? t('quickRelease.titleOf', { name: nameOf(locale, first) })
    : t('quickRelease.title', { count: people.length })
}

/** Before the form: what is typed into it would be lost on the way. */
function Ticks({ locale, query }: Pick<Props, 'locale' | 'query'>) {
  const t = translator(locale)
  return (
    <p className="mb-4 flex flex-wrap gap-x-6">
      {(['all', 'none'] as const).map((ticks) => (
        <a key={ticks} href={paths.desk.quickRelease(locale, `${query}&ticks=${ticks}`)}>
          {t(`quickRelease.ticks.${ticks}`)}
        </a>
      ))}
    </p>
  )
}

type Asked = Pick<
  Props,
  'locale' | 'people' | 'ticks' | 'values' | 'massReleases' | 'options'
> & { query: string }

function fieldsOf({
  locale,
  people,
  ticks,
  values,
  massReleases,
  options,
}: Asked): Field[] {
  const t = translator(locale)
  const lines = people.map((person) => ({
    personId: person.personId,
    name: nameOf(locale, person),
    hint: standingOf(locale, person),
    isChosen: ticks === 'all' || (ticks === 'held' && person.isHeld),
    entries: [],
  }))
  const ofRelease: Field = {
    kind: 'choice',
    name: 'massReleaseId',
    label: t('desk.fields.massRelease'),
    options: named(locale, massReleases),
    none: t('desk.fields.none'),
  }
  const more = [...furtherFields(locale), ofRelease]
  return [
    ...withValues(values, commonFields(locale)),
    ...sourceFields(locale, options),
    {
      kind: 'group',
      folded: true,
      legend: t('apply.more'),
      fields: withValues(values, more),
    },
    {
      kind: 'group',
      legend: t('quickRelease.who', { count: people.length }),
      fields: lineFields(locale, lines),
    },
  ]
}
