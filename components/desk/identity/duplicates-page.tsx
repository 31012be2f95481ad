import { PersonName } from '#components/people/person-name'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { Section } from '#components/ui/section'
import type { Duplicate } from '#db/queries/duplicates'
import type { JudgedPair } from '#db/queries/judged-pairs'
import type { RollPerson } from '#db/queries/roll-people'
import type { Pair } from '#domain/judgement'
import { dateWords } from '#i18n/format'
import { instantWords } from '#i18n/instants'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'
import { DeskPage } from '../desk-page.tsx'
import { outcomeLook } from '../outcome.ts'
import { PairReasons } from './pair-reasons.tsx'

type People = ReadonlyMap<number, RollPerson>

type Props = {
  locale: string
  query: string
  rows: readonly Duplicate[]
  /** The address of the rest. */
  next: string | null
  people: People
  judged: readonly JudgedPair[]
  conflicts: readonly Pair[]
  isComplete: boolean
}

/** Two records that may be of one person: what a machine can see, and what editors decided. */
export function DuplicatesPage({ locale, query, rows, next, people, ...rest }: Props) {
  const { judged, conflicts, isComplete } = rest
  const t = translator(locale)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.duplicates(other, query)}
      title={t('identity.title')}
    >
      <p className="mb-4 max-w-prose text-muted">{t('identity.lead')}</p>
      {conflicts.length > 0 && (
        <div role="alert" className={`${outcomeLook} mb-4`}>
          <p className="font-semibold">{t('identity.conflicts')}</p>
          <p>{t('identity.conflictsHint')}</p>
          <ul className="list-disc ps-5">
            {conflicts.map((pair) => (
              <li key={`${pair.personId} ${pair.otherId}`}>
                <CompareLink locale={locale} pair={pair} people={people} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {!isComplete && <p role="status">{t('identity.notAll')}</p>}
      {rows.length === 0 ? (
        <Empty>{t(isComplete ? 'identity.none' : 'identity.noneYet')}</Empty>
      ) : (
        <Candidates locale={locale} rows={rows} people={people} />
      )}
      {next && (
        <p className="mt-4">
          <a href={next}>{t('ui.next')}</a>
        </p>
      )}
      <Section id="judged" title={t('identity.judged')}>
        <JudgedList locale={locale} judged={judged} people={people} />
      </Section>
    </DeskPage>
  )
}

type CandidatesProps = Pick<Props, 'locale' | 'rows' | 'people'>

function Candidates({ locale, rows, people }: CandidatesProps) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('identity.title')}
      rows={rows}
      keyOf={({ personId, otherId }) => `${personId} ${otherId}`}
      columns={[
        {
          heading: t('identity.pair'),
          breaks: true,
          card: 'bare',
          cell: ({ personId, otherId }) => (
            <ul>
              {[personId, otherId].map((id) => (
                <li key={id}>
                  <PersonLine locale={locale} person={people.get(id)} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          heading: t('identity.why'),
          breaks: true,
          cell: ({ explanation, isUnsure }) => (
            <>
              <PairReasons locale={locale} explanation={explanation} />
              {isUnsure && <p>{t('identity.unsure')}</p>}
            </>
          ),
        },
        {
          heading: t('identity.compare'),
          card: 'bare',
          cell: (pair) => (
            <CompareLink locale={locale} pair={pair} people={people} isShort />
          ),
        },
      ]}
    />
  )
}

/** Who it is, as they stand now. */
export function PersonLine({
  locale,
  person,
}: {
  locale: string
  person: RollPerson | undefined
}) {
  if (!person) return null
  const t = translator(locale)
  return (
    <>
      <a href={paths.desk.person(locale, person.id)}>
        <strong>
          <PersonName names={person.names} slug={person.slug} locale={locale} />
        </strong>
      </a>
      {` · ${statusWords(locale, person)}`}
      {person.birth &&
        ` · ${t('identity.born', { date: dateWords(locale, person.birth) })}`}
    </>
  )
}

type LinkProps = { locale: string; pair: Pair; people: People; isShort?: boolean }

function CompareLink({ locale, pair, people, isShort = false }: LinkProps) {
  const t = translator(locale)
  const nameOf = (id: number) => {
    const person = people.get(id)
    return (person && localText(person.names, locale)?.text) ?? String(id)
  }
  const whole = t('identity.compareOf', {
    one: nameOf(pair.personId),
    other: nameOf(pair.otherId),
  })
  return (
    <a
      href={paths.desk.mergePeople(locale, pair.personId, pair.otherId)}
      aria-label={whole}
    >
      {isShort ? t('identity.compare') : whole}
    </a>
  )
}

function JudgedList({
  locale,
  judged,
  people,
}: Pick<Props, 'locale' | 'judged' | 'people'>) {
  const t = translator(locale)
  if (judged.length === 0) return <Empty>{t('identity.judgedNone')}</Empty>
  return (
    <ul className="grid gap-2">
      {judged.map((judgement) => (
        <li key={judgement.id}>
          <CompareLink locale={locale} pair={judgement} people={people} />
          <p>{judgedWords(locale, judgement)}</p>
        </li>
      ))}
    </ul>
  )
}

/** What was decided, by whom, when and why. */
export function judgedWords(locale: string, judgement: JudgedPair): string {
  const t = translator(locale)
  const { verdict, editorName, at, why } = judgement
  return t('identity.judgedBy', {
    verdict: t(`identity.verdicts.${verdict}`),
    who: editorName ?? '',
    when: at ? instantWords(locale, new Date(at)) : '',
    why: why ?? '',
  })
}
