import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import {
  type Closed,
  type EntryRow,
  findEntry,
  whyNotOpen,
} from '#db/mutations/roll-entries'
import {
  findList,
  insertEntry,
  isInsideLetter,
  type Place,
  sliceColumns,
  withoutBlanks,
} from '#db/mutations/roll-lists'
import { remove } from '#db/mutations/rows'
import { amend, type Stale, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import {
  type EntryDrop,
  type EntryJoin,
  type EntryReading,
  type EntrySplit,
  isDecided,
  understoodFrom,
} from '#domain/roll'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
export type EntryAt = { entryId: number; massReleaseId: number }
/** `decided`: what an editor has decided about is not cut anew. `no-list`: typed by itself. */
export type CutProblem = Missing | Stale | Closed | { code: 'decided' | 'no-list' }

/** Makes two entries of one; the first keeps its id, and what was read is read anew. */
export function splitEntry(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, at }: EntrySplit,
): Result<EntryAt & { secondId: number }, CutProblem | { code: 'no-such-place' }> {
  type Problem = CutProblem | { code: 'no-such-place' }
  const note = { action: 'roll.entry-split' }
  return commit<EntryAt & { secondId: number }, Problem>(db, editor, note, (tx) => {
    const found = entryToCut(tx, id)
    if (!found.ok) return found
    const { text, startsAt, endsAt, listId, massReleaseId } = found.value
    const cut = startsAt + at
    const first = withoutBlanks(text, { startsAt, endsAt: Math.min(cut, endsAt) })
    const second = cut < endsAt && withoutBlanks(text, { startsAt: cut, endsAt })
    if (!first || !second || isInsideLetter(text, cut))
      return fail({ code: 'no-such-place' })
    const amended = recut(tx, { id, version }, { text, place: first })
    if (!amended.ok) return amended
    const secondId = insertEntry(tx, listId, second)
    return ok({ entryId: id, secondId, massReleaseId })
  })
}

/** Makes one entry of two neighbours, with whatever stands between them. */
export function joinEntries(
  db: RecordDb | Tx,
  editor: Editor,
  { first, second }: EntryJoin,
): Result<EntryAt, CutProblem | { code: 'not-neighbours' }> {
  type Problem = CutProblem | { code: 'not-neighbours' }
  const note = { action: 'roll.entries-joined' }
  return commit<EntryAt, Problem>(db, editor, note, (tx) => {
    const [one, two] = [entryToCut(tx, first.id), entryToCut(tx, second.id)]
    if (!one.ok) return one
    if (!two.ok) return two
    if (!areNeighbours(tx, one.value, two.value)) return fail({ code: 'not-neighbours' })
    const gone = amend(tx, 'roll_entries', second, {})
    if (!gone.ok) return gone
    const { text, startsAt, massReleaseId } = one.value
    const place = { startsAt, endsAt: two.value.endsAt }
    const amended = recut(tx, first, { text, place })
    if (!amended.ok) return amended
    remove(tx, 'roll_entries', 'roll_entry', second.id)
    return ok({ entryId: first.id, massReleaseId })
  })
}

/** What is no name after all; its words stay in the list. */
export function dropEntry(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version }: EntryDrop,
): Result<EntryAt, CutProblem> {
  const note = { action: 'roll.entry-dropped' }
  return commit<EntryAt, CutProblem>(db, editor, note, (tx) => {
    const found = entryToCut(tx, id)
    if (!found.ok) return found
    const unchanged = amend(tx, 'roll_entries', { id, version }, {})
    if (!unchanged.ok) return unchanged
    remove(tx, 'roll_entries', 'roll_entry', id)
    return ok({ entryId: id, massReleaseId: found.value.massReleaseId })
  })
}

/** What an editor understands by an entry, where the machine read it otherwise. */
export function readEntry(
  db: RecordDb | Tx,
  editor: Editor,
  reading: EntryReading,
): Result<EntryAt, Missing | Stale | Closed> {
  const { id, version } = reading
  type Problem = Missing | Stale | Closed
  return commit<EntryAt, Problem>(db, editor, { action: 'roll.entry-read' }, (tx) => {
    const entry = findEntry(tx, id)
    if (!entry) return fail({ code: 'missing' })
    const notOpen = whyNotOpen(tx, entry.mass_release_id)
    if (notOpen) return fail(notOpen)
    const changes = { reading: understoodFrom(reading) }
    const amended = amend(tx, 'roll_entries', { id, version }, changes)
    return amended.ok
      ? ok({ entryId: id, massReleaseId: entry.mass_release_id })
      : amended
  })
}

type Cuttable = Place & { text: string; listId: number; massReleaseId: number }

function entryToCut(tx: Tx, id: number): Result<Cuttable, CutProblem> {
  const entry = findEntry(tx, id)
  if (!entry) return fail({ code: 'missing' })
  const notOpen = whyNotOpen(tx, entry.mass_release_id)
  if (notOpen) return fail(notOpen)
  if (isDecided(entry.match_state)) return fail({ code: 'decided' })
  return slice(tx, entry)
}

function slice(tx: Tx, entry: EntryRow): Result<Cuttable, CutProblem> {
  const { list_id, starts_at, ends_at, mass_release_id } = entry
  const list = list_id === null ? undefined : findList(tx, list_id)
  if (!list || list_id === null || starts_at === null || ends_at === null)
    return fail({ code: 'no-list' })
  const place = { startsAt: starts_at, endsAt: ends_at }
  return ok({
    ...place,
    text: list.text,
    listId: list_id,
    massReleaseId: mass_release_id,
  })
}

function recut(
  tx: Tx,
  target: { id: number; version: number },
  { text, place }: { text: string; place: Place },
) {
  const changes = { ...sliceColumns(text, place), reading: null }
  return amend(tx, 'roll_entries', target, changes)
}

function areNeighbours(tx: Tx, one: Cuttable, two: Cuttable): boolean {
  const sql =
    'SELECT 1 FROM roll_entries WHERE list_id = ? AND starts_at > ? AND starts_at < ?'
  const between = statement(tx, sql).get(one.listId, one.startsAt, two.startsAt)
  return one.listId === two.listId && one.startsAt < two.startsAt && !between
}
