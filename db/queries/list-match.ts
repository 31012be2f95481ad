import { type Db, type Sqlite, statement } from '#db/client'
import { knownPeople, type MatchedRelease } from '#db/queries/known-people'
import { shelfOf } from '#db/queries/name-shelf'
import type { Understood } from '#domain/list-entry'
import { matchList } from '#domain/list-match'
import type { EntryMatch } from '#domain/match-candidate'
import type { NameShelf } from '#domain/name-shelf'

/** One entry of a list; `personId` where an editor has decided who is meant. */
export type EntryToMatch = {
  id: number
  /** The list it is on; null where it was typed by itself. */
  listId: number | null
  understood: Understood
  personId: number | null
}

/**
 * Whom each undecided entry means, by its id; `collidesWith` are ids of entries. Lists are
 * matched one by one, for the same person is expected on several.
 */
export function matchRollEntries(
  db: Db,
  release: MatchedRelease,
  entries: readonly EntryToMatch[],
): Map<number, EntryMatch> {
  const shelf = keptShelf(db)
  const peopleOf = (ids: readonly number[]) => knownPeople(db, ids, release)
  const found = new Map<number, EntryMatch>()
  const lists = Map.groupBy(entries, ({ id, listId }) => listId ?? `entry-${id}`)
  for (const list of lists.values()) {
    const open = list.filter(({ personId }) => personId === null)
    const taken = new Set(list.flatMap(({ personId }) => personId ?? []))
    const understood = open.map((entry) => entry.understood)
    const matches = matchList(understood, { shelf, peopleOf, on: release.on, taken })
    matches.forEach((match, at) => {
      const collidesWith = match.collidesWith.flatMap((other) => open[other]?.id ?? [])
      found.set(open[at]?.id ?? 0, { ...match, collidesWith })
    })
  }
  return found
}

type Kept = { shelf: NameShelf; lastRow: number }

const kept = new WeakMap<Sqlite, Kept>()

/**
 * The shelf as it was last asked for, with all that is remembered of it, while no name and
 * no person has changed since: a board is drawn again after every decision, and ranking
 * 123 names anew would take a second. Inside a transaction, which may be taken back,
 * nothing is kept.
 */
export function keptShelf(db: Db): NameShelf {
  if (!isRecord(db) || db.$client.inTransaction) return shelfOf(db)
  const known = kept.get(db.$client)
  const lastRow = lastRowOf(db)
  const isSame =
    known && known.lastRow <= lastRow && !namesChangedSince(db, known.lastRow)
  const shelf = isSame ? known.shelf : shelfOf(db)
  kept.set(db.$client, { shelf, lastRow })
  return shelf
}

function lastRowOf(db: Db): number {
  const sql = 'SELECT coalesce(max(id), 0) FROM main.revision_rows'
  return statement(db, sql).pluck().get() as number
}

const isRecord = (db: Db) => 'holds' in db && db.holds === 'record'

function namesChangedSince(db: Db, row: number): boolean {
  // Of everybody's rows: somebody who is sealed is to be forgotten as well.
  const sql = `SELECT 1 FROM main.revision_rows
    WHERE id > ? AND table_name IN ('names', 'people') LIMIT 1`
  return statement(db, sql).get(row) !== undefined
}
