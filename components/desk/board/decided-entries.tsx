import { PersonName } from '#components/people/person-name'
import { DataTable } from '#components/ui/data-table'
import { InLanguage } from '#components/ui/in-language'
import type { BoardEntry } from '#db/queries/roll-board'
import { matchStates } from '#domain/mass-release'
import { isMatched } from '#domain/roll'
import { dayWords } from '#i18n/format'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'
import { words } from '#i18n/words'
import { FieldLinks } from '../field-links.tsx'
import { Act } from './act.tsx'
import { AlsoOn } from './also-on.tsx'
import type { BoardPart } from './board-part.ts'

type Props = BoardPart & { decided: readonly BoardEntry[]; isOpen: boolean }

/** What editors have decided, state by state, and the way back from it. */
export function DecidedEntries({ decided, ...part }: Props) {
  const byState = Map.groupBy(decided, ({ matchState }) => matchState)
  return matchStates.map((state) => {
    const rows = byState.get(state) ?? []
    if (rows.length === 0) return null
    const title = words(part.locale, 'matchState', state)
    return (
      <div key={state} className="mt-4">
        <h4 className="mb-1 font-sans font-semibold">{`${title}: ${rows.length}`}</h4>
        <StateTable {...part} title={title} rows={rows} />
      </div>
    )
  })
}

type TableProps = Omit<Props, 'decided'> & {
  title: string
  rows: readonly BoardEntry[]
}

function StateTable({ title, rows, isOpen, ...part }: TableProps) {
  const { locale } = part
  const t = translator(locale)
  return (
    <DataTable<BoardEntry>
      caption={title}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('desk.massReleases.asPublished'),
          breaks: true,
          card: 'bare',
          cell: ({ id, rawText, lang, publisher }) => (
            <span id={`entry-${id}`} tabIndex={-1}>
              <InLanguage text={rawText} lang={lang} locale={locale} />
              <span className="block text-sm text-muted">{publisher}</span>
            </span>
          ),
        },
        {
          heading: t('desk.fields.person'),
          breaks: true,
          cell: (entry) => <Person entry={entry} {...part} />,
        },
        {
          heading: t('board.decidedBy'),
          breaks: true,
          cell: ({ decided }) =>
            decided &&
            `${decided.editorName}, ${instantWords(locale, new Date(decided.at))}`,
        },
        {
          heading: t('desk.claims.alsoSaid'),
          cell: ({ id, rawText }) => (
            <FieldLinks
              locale={locale}
              about={{ subject: 'roll_entry', subjectId: id }}
              fields={[null]}
              said={part.said}
              of={rawText}
            />
          ),
        },
        {
          heading: t('desk.people.act'),
          cell: (entry) => <Change entry={entry} isOpen={isOpen} {...part} />,
        },
      ]}
    />
  )
}

type EntryProps = BoardPart & { entry: BoardEntry }

function Person({ entry, ...part }: EntryProps) {
  const { locale, people, lines } = part
  const t = translator(locale)
  const person = entry.personId === null ? undefined : people.get(entry.personId)
  if (!person)
    return (
      entry.removedOn && (
        <span className="text-sm">
          {t('desk.publication.removedBefore', {
            day: dayWords(locale, entry.removedOn),
          })}
        </span>
      )
    )
  const release = lines.get(person.id)?.release
  return (
    <>
      <a href={paths.desk.person(locale, person.id)}>
        <PersonName names={person.names} slug={person.slug} locale={locale} />
      </a>
      <span className="block text-sm text-muted">
        {statusWords(locale, person)}
        {' · '}
        {release ? (
          <a href={paths.desk.editEvent(locale, person.id, release.eventId)}>
            {t('board.releaseIs', { state: words(locale, 'eventState', release.state) })}
          </a>
        ) : (
          isMatched(entry.matchState) && (
            <a
              href={paths.desk.newRelease(locale, person.id, part.massReleaseId)}
              aria-label={t('desk.people.recordReleaseOf', { name: entry.rawText })}
            >
              {t('desk.people.recordRelease')}
            </a>
          )
        )}
      </span>
      <div className="text-sm">
        <AlsoOn {...part} personId={person.id} but={entry.id} />
      </div>
    </>
  )
}

function Change({
  entry,
  isOpen,
  locale,
  massReleaseId,
}: EntryProps & { isOpen: boolean }) {
  const t = translator(locale)
  if (!isOpen) return null
  const name = entry.rawText
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <a
        href={paths.desk.rollEntry(locale, massReleaseId, entry.id)}
        aria-label={`${t('board.acts.change')}: ${name}`}
      >
        {t('board.acts.change')}
      </a>
      {entry.matchState !== 'refuted' && (
        <>
          <a
            href={paths.desk.refuteEntry(locale, massReleaseId, entry.id)}
            aria-label={`${t('board.acts.refuted')}: ${name}`}
          >
            {t('board.acts.refuted')}
          </a>
          <Act entry={entry} act="unmatched">
            {t('board.acts.reopen')}
          </Act>
        </>
      )}
    </span>
  )
}
