import { LRUCache } from 'lru-cache'
import { type Db, statement } from '#db/client'
import type { Understood } from '#domain/list-entry'
import { understand } from '#domain/list-reading'
import type { MatchState } from '#domain/mass-release'
import { cutList } from '#domain/pasted-list'

type List = { id: number; text: string }
type Entry = {
  listId: number | null
  startsAt: number | null
  endsAt: number | null
  rawText: string
}

/**
 * What the machine understands of an entry: in its list, where it was cut as the machine
 * would cut it, and else by itself.
 */
export function understandings(lists: readonly List[]): (entry: Entry) => Understood {
  const known = new Map(lists.map(({ id, text }) => [id, readList(text)]))
  return (entry) =>
    known.get(entry.listId ?? 0)?.get(placeOf(entry)) ?? understand(entry.rawText)
}

const remembered = new LRUCache<string, Map<string, Understood>>({ max: 100 })

/** A list never changes, and its board is drawn again after every decision. */
function readList(text: string): Map<string, Understood> {
  const known = remembered.get(text) ?? new Map(placesOf(text))
  remembered.set(text, known)
  return known
}

/** What is understood of the entries in one state: by an editor, or else by the machine. */
export function listReadings(
  db: Db,
  massReleaseId: number,
  matchState: MatchState,
): Understood[] {
  const entries = statement(
    db,
    `SELECT list_id AS listId, starts_at AS startsAt, ends_at AS endsAt, raw_text AS rawText,
       reading
     FROM roll_entries WHERE mass_release_id = ? AND match_state = ?`,
  ).all(massReleaseId, matchState) as (Entry & { reading: string | null })[]
  const lists = statement(db, 'SELECT id, text FROM roll_lists WHERE mass_release_id = ?')
  const understood =
    entries.length > 0 ? understandings(lists.all(massReleaseId) as List[]) : undefined
  return entries.flatMap(({ reading, ...entry }) =>
    reading === null ? (understood?.(entry) ?? []) : [JSON.parse(reading)],
  )
}

/** What is understood of one entry, by an editor or else by the machine. */
export function findReading(
  db: Db,
  entryId: number,
): { understood: Understood; lang: string; listId: number | null } | undefined {
  const row = statement(
    db,
    `SELECT e.list_id AS listId, e.starts_at AS startsAt, e.ends_at AS endsAt,
       e.raw_text AS rawText, e.reading, e.lang, l.text
     FROM roll_entries e LEFT JOIN roll_lists l ON l.id = e.list_id WHERE e.id = ?`,
  ).get(entryId) as ReadRow | undefined
  if (!row) return undefined
  const { reading, lang, text, listId } = row
  const lists = text === null || listId === null ? [] : [{ id: listId, text }]
  const understood = reading === null ? understandings(lists)(row) : JSON.parse(reading)
  return { understood, lang, listId }
}

type ReadRow = Entry & { reading: string | null; lang: string; text: string | null }

const placeOf = ({ startsAt, endsAt }: Pick<Entry, 'startsAt' | 'endsAt'>) =>
  `${startsAt} ${endsAt}`

function placesOf(text: string): [string, Understood][] {
  let startsAt = 0
  return cutList(text).flatMap((part): [string, Understood][] => {
    const endsAt = startsAt + part.raw.length
    const place = placeOf({ startsAt, endsAt })
    startsAt = endsAt
    return part.kind === 'entry' ? [[place, part.understood]] : []
  })
}
