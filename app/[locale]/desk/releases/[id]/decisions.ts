import type { RecordDb } from '#db/client'
import { findReading } from '#db/queries/roll-readings'
import { type EntryDecision, entryDecision } from '#domain/roll'
import type { BoardDecision } from '#domain/roll-board'
import { fail, ok, type Result } from '#lib/result'

/** Nobody can be made of an entry without a name. */
export type Nameless = { code: 'no-name'; ids: number[] }

/** Buttons as decisions; a new person is made of what the list says of them. */
export function toDecisions(
  db: RecordDb,
  pressed: readonly BoardDecision[],
): Result<EntryDecision[], Nameless> {
  const decisions = pressed.map((one) => toDecision(db, one))
  const nameless = pressed.filter((_, index) => decisions[index] === undefined)
  if (nameless.length > 0)
    return fail({ code: 'no-name', ids: nameless.map(({ id }) => id) })
  return ok(decisions.filter((decision) => decision !== undefined))
}

function toDecision(
  db: RecordDb,
  { id, version, act, personId }: BoardDecision,
): EntryDecision | undefined {
  if (act !== 'new')
    return entryDecision.parse({ id, version, matchState: act, personId })
  const { understood, lang } = findReading(db, id) ?? {}
  if (!understood?.name) return undefined
  const { name, birthOn, birthYear, country } = understood
  const newPerson = {
    names: [{ text: name, lang }],
    birthOn: birthOn ?? birthYear?.toString(),
    citizenships: country ? [country] : [],
  }
  return entryDecision.parse({ id, version, matchState: 'matched', newPerson })
}
