import type { RecordDb } from '#db/client'
import { invariant } from '#lib/invariant'
import type { Result } from '#lib/result'

/** Within an open transaction: what returns a problem, or throws, leaves nothing behind. */
export function attempt<Value, Problem>(
  db: RecordDb,
  work: () => Result<Value, Problem>,
): Result<Value, Problem> {
  let result: Result<Value, Problem> | undefined
  undone(db, () => {
    result = work()
    return result.ok
  })
  invariant(result, 'the work was done')
  return result
}

/** Does the work, returns what came of it, and leaves everything as it was. */
export function rehearse<Value>(db: RecordDb, work: () => Value): Value {
  let seen: { value: Value } | undefined
  rehearsals.add(db.$client)
  try {
    undone(db, () => {
      seen = { value: work() }
      return false
    })
  } finally {
    rehearsals.delete(db.$client)
  }
  invariant(seen, 'the work was done')
  return seen.value
}

const rehearsals = new WeakSet<RecordDb['$client']>()

/** Nothing that is written now will stay. */
export const isRehearsal = (db: RecordDb) => rehearsals.has(db.$client)

class Undone extends Error {}

/** Keeps what the work wrote where it returns true. */
function undone(db: RecordDb, work: () => boolean) {
  const step = db.$client.transaction(() => {
    if (!work()) throw new Undone()
  })
  try {
    step.immediate()
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
}
