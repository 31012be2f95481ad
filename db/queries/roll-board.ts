import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { type DeskMassRelease, findDeskMassRelease } from '#db/queries/desk-releases'
import { understandings } from '#db/queries/roll-readings'
import { findTombstonesOnList } from '#db/tombstones'
import type { Certainty, CustodyStatus } from '#domain/custody'
import type { Day, Edtf } from '#domain/edtf'
import type { EventState } from '#domain/event'
import type { Understood } from '#domain/list-entry'
import type { MatchState } from '#domain/mass-release'
import { isMatched } from '#domain/roll'
import type { SourceKind } from '#domain/source'

type Row = Record<string, string | number | null>

/** Where an entry comes from. */
export type BoardList = {
  id: number
  sourceId: number
  publisher: string
  title: string | null
  sourceSlug: string
  sourceKind: SourceKind
  publishedOn: Edtf | null
  lang: string
  /** As it was pasted. */
  text: string
}

export type BoardEntry = {
  id: number
  version: number
  /** Null for an entry that was typed by itself. */
  listId: number | null
  sourceId: number
  publisher: string
  startsAt: number | null
  endsAt: number | null
  rawText: string
  lang: string
  /** What the editor understands by it, or else the machine. */
  understood: Understood
  isReadByEditor: boolean
  matchState: MatchState
  personId: number | null
  /** Of a name that is withheld, when somebody of that name was removed on request. */
  removedOn: Day | null
  /** Who decided last, and when; null while nobody has. */
  decided: { editorName: string; at: string; revisionId: number } | null
}

/** A person whom entries of the roll name, however many. */
export type BoardLine = {
  personId: number
  slug: string
  names: Record<string, string>
  status: CustodyStatus
  certainty: Certainty
  since: Edtf | null
  /** The event that records this release of this person. */
  release: { eventId: number; state: EventState; version: number } | null
  /** Entries that are this person, and those that were refuted or are duplicates. */
  entryIds: number[]
}

export type RollBoard = {
  release: DeskMassRelease
  lists: BoardList[]
  /** In the order of the lists, and on each in its order. */
  entries: BoardEntry[]
  lines: BoardLine[]
}

/** Everything on the desk about one mass release but its figures. */
export function findRollBoard(db: Db, massReleaseId: number): RollBoard | undefined {
  const release = findDeskMassRelease(db, massReleaseId)
  if (!release) return undefined
  const lists = listLists(db, massReleaseId)
  const entries = listEntries(db, massReleaseId, lists)
  return { release, lists, entries, lines: listLines(db, massReleaseId, entries) }
}

function listLists(db: Db, massReleaseId: number): BoardList[] {
  const rows = statement(
    db,
    `SELECT l.id, l.source_id AS sourceId, s.publisher, s.title, s.slug AS sourceSlug,
       s.kind AS sourceKind, l.lang, l.text, s.published_on AS published,
       s.published_on_earliest AS earliest, s.published_on_latest AS latest
     FROM roll_lists l JOIN sources s ON s.id = l.source_id
     WHERE l.mass_release_id = ?
     ORDER BY (SELECT min(w.id) FROM revision_rows w
       WHERE w.table_name = 'roll_lists' AND w.row_id = l.id), l.id`,
  ).all(massReleaseId) as Row[]
  return rows.map(({ published, earliest, latest, ...list }) => ({
    ...(list as Omit<BoardList, 'publishedOn'>),
    publishedOn: dateOf(published, earliest, latest),
  }))
}

function listEntries(
  db: Db,
  massReleaseId: number,
  lists: readonly BoardList[],
): BoardEntry[] {
  const rows = statement(
    db,
    `SELECT e.id, e.version, e.list_id AS listId, e.source_id AS sourceId, s.publisher,
       e.starts_at AS startsAt, e.ends_at AS endsAt, e.raw_text AS rawText, e.reading,
       e.lang, e.match_state AS matchState, e.person_id AS personId
     FROM roll_entries e JOIN sources s ON s.id = e.source_id
     WHERE e.mass_release_id = ?
     ORDER BY e.list_id IS NOT NULL, s.publisher, e.position, e.id`,
  ).all(massReleaseId) as (EntryRow & { reading: string | null })[]
  const understood = understandings(lists)
  const order = new Map(lists.map(({ id }, index) => [id, index]))
  const place = ({ listId }: EntryRow) => order.get(listId ?? 0) ?? -1
  return rows
    .toSorted((one, other) => place(one) - place(other))
    .map(({ reading, ...entry }) => {
      const read: Understood = reading === null ? understood(entry) : JSON.parse(reading)
      const isWithheld = entry.matchState === 'withheld'
      return {
        ...entry,
        understood: read,
        isReadByEditor: reading !== null,
        removedOn: isWithheld ? findRemoval(db, read) : null,
        decided: findDecision(db, entry.id),
      }
    })
}

const findRemoval = (db: Db, understood: Understood) =>
  findTombstonesOnList(db, understood)[0]?.removedOn ?? null

type Read = 'understood' | 'isReadByEditor' | 'removedOn' | 'decided'
type EntryRow = Omit<BoardEntry, Read>

/** The last revision that changed who the entry is. */
export function findDecision(db: Db, entryId: number): BoardEntry['decided'] {
  const row = statement(
    db,
    `SELECT r.editor_name AS editorName, r.at, r.id AS revisionId
     FROM revision_rows w JOIN revisions r ON r.id = w.revision_id
     WHERE w.table_name = 'roll_entries' AND w.row_id = ? AND w.before IS NOT NULL
       AND (w.before ->> 'match_state' IS NOT w.after ->> 'match_state'
         OR w.before ->> 'person_id' IS NOT w.after ->> 'person_id')
     ORDER BY w.id DESC LIMIT 1`,
  ).get(entryId) as BoardEntry['decided'] | undefined
  return row ?? null
}

const ofLine = ({ matchState }: BoardEntry) =>
  isMatched(matchState) ||
  matchState === 'refuted' ||
  matchState === 'duplicate_of_other_entry'

function listLines(
  db: Db,
  massReleaseId: number,
  entries: readonly BoardEntry[],
): BoardLine[] {
  const named = entries.filter((entry) => entry.personId !== null && ofLine(entry))
  const byPerson = Map.groupBy(named, ({ personId }) => personId as number)
  const rows = statement(
    db,
    `SELECT p.id AS personId, p.slug, t.display_names AS names, t.status, t.certainty,
       t.since_on AS since, t.since_on_earliest AS earliest, t.since_on_latest AS latest,
       (SELECT v.id FROM events v JOIN releases r ON r.event_id = v.id
        WHERE v.person_id = p.id AND r.mass_release_id = @massReleaseId
        ORDER BY v.state = 'refuted', v.id LIMIT 1) AS eventId
     FROM json_each(@ids) j JOIN people p ON p.id = j.value
     JOIN standings t ON t.person_id = p.id
     ORDER BY t.sort_key, p.id`,
  ).all({ massReleaseId, ids: JSON.stringify([...byPerson.keys()]) }) as Row[]
  return rows.map(({ since, earliest, latest, names, eventId, ...line }) => ({
    ...(line as Pick<BoardLine, 'personId' | 'slug' | 'status' | 'certainty'>),
    names: JSON.parse(String(names)),
    since: dateOf(since, earliest, latest),
    release: eventId === null ? null : findState(db, Number(eventId)),
    entryIds: (byPerson.get(Number(line.personId)) ?? []).map(({ id }) => id),
  }))
}

function findState(db: Db, eventId: number): BoardLine['release'] {
  const sql = 'SELECT id AS eventId, state, version FROM events WHERE id = ?'
  return statement(db, sql).get(eventId) as BoardLine['release']
}

type Value = Row[string] | undefined
const textOf = (value: Value) => (value == null ? null : String(value))
const dateOf = (text: Value, earliest: Value, latest: Value) =>
  edtfFrom(textOf(text), textOf(earliest), textOf(latest))
