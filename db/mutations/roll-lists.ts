import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { type Closed, whyNotOpen } from '#db/mutations/roll-entries'
import { addEvidence, type Evidence } from '#db/mutations/sources'
import { findTombstonesOnList } from '#db/tombstones'
import { insert, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import { understand } from '#domain/list-reading'
import type { MatchState } from '#domain/mass-release'
import { cutList } from '#domain/pasted-list'
import type { ListPassage, NewList } from '#domain/roll'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
export type ListAt = { massReleaseId: number; listId: number; entryIds: number[] }

/** Keeps a list as it was pasted, and an entry for everything on it that reads as a name. */
export function addList(
  db: RecordDb | Tx,
  editor: Editor,
  list: NewList & Evidence,
): Result<ListAt, Missing | Closed> {
  const { massReleaseId, text, lang } = list
  const note = { action: 'roll.added', sourceId: list.sourceId }
  return commit<ListAt, Missing | Closed>(db, editor, note, (tx) => {
    const notOpen = whyNotOpen(tx, massReleaseId)
    if (notOpen) return fail(notOpen)
    const listId = insert(tx, 'roll_lists', {
      mass_release_id: massReleaseId,
      source_id: addEvidence(tx, list),
      ...{ text, lang },
    })
    const entryIds = entryPlaces(text).map((place) => insertEntry(tx, listId, place))
    return ok({ massReleaseId, listId, entryIds })
  })
}

export type Place = { startsAt: number; endsAt: number }

function entryPlaces(text: string): Place[] {
  let at = 0
  return cutList(text).flatMap(({ kind, raw }) => {
    const place = { startsAt: at, endsAt: at + raw.length }
    at = place.endsAt
    return kind === 'entry' ? [place] : []
  })
}

type ListRow = { mass_release_id: number; source_id: number; text: string; lang: string }

export function findList(tx: Tx, id: number): ListRow | undefined {
  const sql = 'SELECT mass_release_id, source_id, text, lang FROM roll_lists WHERE id = ?'
  return statement(tx, sql).get(id) as ListRow | undefined
}

/**
 * An entry is a slice of its list, and stands in the order of the list. Who was removed on
 * request does not come back by it: the name is withheld until a second person shows it.
 */
export function insertEntry(tx: Tx, listId: number, place: Place): number {
  const list = findList(tx, listId) as ListRow
  const { mass_release_id, source_id, lang } = list
  const own = { mass_release_id, source_id, lang, list_id: listId }
  const slice = sliceColumns(list.text, place)
  const isRemoved = findTombstonesOnList(tx, understand(slice.raw_text)).length > 0
  const match_state: MatchState = isRemoved ? 'withheld' : 'unmatched'
  return insert(tx, 'roll_entries', { ...own, ...slice, match_state })
}

export function sliceColumns(text: string, { startsAt, endsAt }: Place) {
  return {
    starts_at: startsAt,
    ends_at: endsAt,
    raw_text: text.slice(startsAt, endsAt),
    position: startsAt,
  }
}

/** The same place without the blanks around it; undefined where there is nothing else. */
export function withoutBlanks(text: string, place: Place): Place | undefined {
  const raw = text.slice(place.startsAt, place.endsAt)
  if (raw.trim() === '') return undefined
  return {
    startsAt: place.startsAt + (raw.length - raw.trimStart().length),
    endsAt: place.endsAt - (raw.length - raw.trimEnd().length),
  }
}

export type PassageProblem = { code: 'no-such-place' | 'taken' }

/** Makes an entry of a passage that was not taken for one. */
export function entryFrom(
  db: RecordDb | Tx,
  editor: Editor,
  { listId, ...place }: ListPassage,
): Result<{ entryId: number }, Missing | Closed | PassageProblem> {
  type Problem = Missing | Closed | PassageProblem
  const note = { action: 'roll.entry-added' }
  return commit<{ entryId: number }, Problem>(db, editor, note, (tx) => {
    const list = findList(tx, listId)
    if (!list) return fail({ code: 'missing' })
    const notOpen = whyNotOpen(tx, list.mass_release_id)
    if (notOpen) return fail(notOpen)
    const within = isWithin(list.text, place) && withoutBlanks(list.text, place)
    if (!within) return fail({ code: 'no-such-place' })
    if (isTaken(tx, listId, within)) return fail({ code: 'taken' })
    return ok({ entryId: insertEntry(tx, listId, within) })
  })
}

function isWithin(text: string, { startsAt, endsAt }: Place) {
  const isInText = startsAt < endsAt && endsAt <= text.length
  return isInText && !isInsideLetter(text, startsAt) && !isInsideLetter(text, endsAt)
}

/** Between the two halves of one character. */
export function isInsideLetter(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
}

function isTaken(tx: Tx, listId: number, { startsAt, endsAt }: Place) {
  return statement(
    tx,
    'SELECT 1 FROM roll_entries WHERE list_id = ? AND starts_at < ? AND ends_at > ?',
  ).get(listId, endsAt, startsAt)
}
