import { Empty } from '#components/ui/empty'
import type { HistoryEntry } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import { mostCounted } from '#domain/history-filter'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { actionWords } from '../action-words.ts'
import { labelWords } from '../change-words.ts'
import { RowChanges } from '../row-changes.tsx'

type Props = {
  locale: string
  entries: readonly HistoryEntry[]
  labels: Labels
  /** On a page about one person, who it is goes without saying. */
  ofOnePerson?: boolean
  /** What became of each row is read at once. */
  open?: boolean
  /** Each can be ticked, for the form around the list. */
  ticks?: boolean
}

/** What changed, when, by whom, why, and from which source; the newest first. */
export function HistoryList({
  locale,
  entries,
  labels,
  ofOnePerson = false,
  open = ofOnePerson,
  ticks = false,
}: Props) {
  const t = translator(locale)
  if (entries.length === 0) return <Empty>{t('desk.history.nothing')}</Empty>
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id} className="border-b border-line py-3">
          <p>
            {ticks && <Tick locale={locale} entry={entry} />}
            <strong>{actionWords(locale, entry.action)}</strong>
            {!ofOnePerson && <People locale={locale} entry={entry} labels={labels} />}
          </p>
          <p className="text-sm text-muted">
            <a href={paths.desk.change(locale, entry.id)}>{`#${entry.id}`}</a>
            {' · '}
            <time dateTime={entry.at}>{instantWords(locale, new Date(entry.at))}</time>
            {` · ${entry.editorName} · ${words(locale, 'channel', entry.channel)}`}
          </p>
          {entry.proposal && (
            <p>
              <a href={paths.desk.proposal(locale, entry.proposal.id)}>
                {t('review.proposedBy', {
                  author: entry.proposal.authorName,
                  reviewer: entry.editorName,
                })}
              </a>
            </p>
          )}
          <TakesBack locale={locale} entry={entry} />
          {entry.why && <p>{t('desk.history.why', { why: entry.why })}</p>}
          {entry.source && (
            <p>{t('desk.history.source', { source: sourceName(entry.source) })}</p>
          )}
          <details open={open}>
            <summary>{countWords(locale, entry)}</summary>
            <RowChanges locale={locale} changes={entry.changes} labels={labels} />
            {entry.changeCount > entry.changes.length && (
              <p>{t('desk.history.onlyFirst', { count: entry.changes.length })}</p>
            )}
          </details>
        </li>
      ))}
    </ol>
  )
}

function countWords(locale: string, { changeCount }: HistoryEntry): string {
  const t = translator(locale)
  return changeCount > mostCounted
    ? t('desk.history.manyChanges', { count: mostCounted })
    : t('desk.history.changes', { count: changeCount })
}

type PeopleProps = { locale: string; entry: HistoryEntry; labels: Labels }

function People({ locale, entry, labels }: PeopleProps) {
  const ids = [...new Set(entry.changes.flatMap(({ personId }) => personId ?? []))]
  return ids.slice(0, 5).map((id) => (
    <span key={id}>
      {' · '}
      <a href={paths.desk.person(locale, id)}>
        {labelWords(locale, labels[`people/${id}`]) ?? String(id)}
      </a>
    </span>
  ))
}

type OfEntry = { locale: string; entry: HistoryEntry }

function Tick({ locale, entry: { id, action, at } }: OfEntry) {
  const what = actionWords(locale, action)
  const when = instantWords(locale, new Date(at))
  return (
    <input
      type="checkbox"
      name="change"
      value={id}
      aria-label={translator(locale)('desk.undoSet.tickOf', { id, what, when })}
      className="me-2 size-6 align-middle"
    />
  )
}

function TakesBack({ locale, entry: { takesBack } }: OfEntry) {
  if (takesBack.length === 0) return null
  return (
    <p>
      {translator(locale)('desk.history.takesBack')}
      {takesBack.map((id) => (
        <span key={id}>
          {' '}
          <a href={paths.desk.change(locale, id)}>{`#${id}`}</a>
        </span>
      ))}
    </p>
  )
}

function sourceName({ publisher, title }: NonNullable<HistoryEntry['source']>) {
  return [publisher, title].filter(Boolean).join(' – ')
}
