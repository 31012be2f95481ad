import { Empty } from '#components/ui/empty'
import type { SourceOptions } from '#db/queries/desk-options'
import type { DeskMassRelease } from '#db/queries/desk-releases'
import type { RollLine } from '#db/queries/release-lines'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction, Values } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { withValues } from '../event-fields.ts'
import type { Field } from '../fields.ts'
import { sourceFields } from '../source-fields.ts'
import { nameOf, standingOf } from './person-words.ts'
import { commonFields, furtherFields, type Line, lineFields } from './release-fields.ts'

type Props = {
  locale: string
  release: DeskMassRelease
  lines: readonly RollLine[]
  /** What the releases have in common, from the mass release. */
  values: Values
  options: SourceOptions
  action: FormAction
}

/** The releases of everybody matched on a roll, to look at first and record together. */
export function ApplyPage({ locale, release, lines, action, ...asked }: Props) {
  const t = translator(locale)
  const name = localText(release.names, locale)?.text ?? release.slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.applyRoll(other, release.id)}
      title={t('apply.title', { name })}
    >
      <p className="mb-4 flex flex-wrap gap-x-6">
        <a href={paths.desk.massRelease(locale, release.id)}>
          {t('board.toBoard', { name })}
        </a>
        <a href={paths.desk.rollApplications(locale, release.id)}>
          {t('board.applications')}
        </a>
      </p>
      {lines.length === 0 ? (
        <Empty>{t('apply.nobody')}</Empty>
      ) : (
        <>
          <p className="mb-4 max-w-prose">{t('apply.lead')}</p>
          <DeskForm
            locale={locale}
            action={action}
            fields={fieldsOf({ locale, release, lines, ...asked })}
            words={formWords(locale)}
            submit={t('apply.preview')}
            previews
          />
        </>
      )}
    </DeskPage>
  )
}

function fieldsOf({
  locale,
  release,
  lines,
  values,
  options,
}: Omit<Props, 'action'>): Field[] {
  const t = translator(locale)
  const fresh = lines.filter(({ eventId }) => eventId === null)
  const further = lines.filter(({ eventId }) => eventId !== null)
  const source = sourceFields(locale, { ...options, value: '', required: false })
  return [
    { kind: 'hidden', name: 'massReleaseId', value: String(release.id) },
    ...withValues(values, commonFields(locale)),
    {
      kind: 'group',
      folded: true,
      legend: t('apply.more'),
      fields: withValues(values, furtherFields(locale)),
    },
    { kind: 'group', folded: true, legend: t('apply.anotherSource'), fields: source },
    ...people(t('apply.who', { count: fresh.length }), fresh, 0),
    ...people(t('apply.further', { count: further.length }), further, fresh.length),
  ]

  function people(legend: string, group: readonly RollLine[], row: number): Field[] {
    if (group.length === 0) return []
    const fields = lineFields(locale, group.map(toLine), row)
    return [{ kind: 'group', legend, fields }]
  }

  function toLine(line: RollLine): Line {
    const named = line.entries.map(({ rawText, publisher }) =>
      t('apply.listedAs', { name: rawText, source: publisher }),
    )
    return {
      personId: line.personId,
      name: nameOf(locale, line),
      hint: [standingOf(locale, line), ...named].join(' · '),
      isChosen: line.eventId === null,
      entries: line.entries,
    }
  }
}
