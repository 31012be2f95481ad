import { statement } from '#db/client'
import { type ChangeSeen, told } from '#tests/edits-changes'
import type { Model, Outcome } from '#tests/edits-model'
import type { Court } from '#tests/edits-tally'

/** Which columns of the targets each button may change without knowing their values. */
const touches: Record<string, RegExp> = {
  'levels.hidePerson': /^level \d+ level$/,
  'events.withdrawEvent': /^event \d+ state$/,
  'names.removeName': /^name /,
  'adjudications.decideQuestion': /^event \d+ place$/,
  'adjudications.reopenQuestion': /^event \d+ place$/,
  'roll move': /^massRelease /,
  'roll undo': /./,
  'revert-set.revertSet': /./,
}

/** A button changes what it is about, and nothing that was not known. */
export function judgeVerb(
  { model, tally, changes, writers }: Court,
  { name, ok, asked, seat, takesBack }: Extract<Outcome, { kind: 'verb' }>,
) {
  for (const change of changes) {
    const what = `${change.target} ${change.name}`
    if (!ok || !touches[name]?.test(what)) tally.silent.push(`${name}: ${told(change)}`)
    const isUnknown =
      asked && change.was !== asked.value && name.endsWith('decideQuestion')
    if (isUnknown && writers.get(what) !== seat.editor.id)
      tally.silent.push(`${name} did not know: ${told(change)}`)
    if (takesBack && !wasLeftSo(model, change, takesBack))
      tally.silent.push(`undone unseen: ${told(change)}`)
  }
}

/** Only what a revision left can be taken back: the old value is in its row of history. */
function wasLeftSo(
  { db }: Model,
  { target, was }: ChangeSeen,
  takesBack: readonly number[],
): boolean {
  const [, id] = target.split(' ')
  const sql = `SELECT 1 FROM revision_rows
    WHERE revision_id IN (SELECT value FROM json_each(?))
      AND (row_id = ? OR "after" LIKE '%' || ? || '%')`
  const ids = JSON.stringify(takesBack)
  return was === '' || statement(db, sql).get(ids, Number(id), was) !== undefined
}
