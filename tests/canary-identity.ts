import { recordJudgement } from '#db/mutations/judgements'
import { mergePeople } from '#db/mutations/merge'
import { splitPerson } from '#db/mutations/split'
import { lastTouch } from '#db/queries/merged-people'
import type { Explanation } from '#domain/judgement'
import { split } from '#domain/split'
import { invariant } from '#lib/invariant'
import type { Walk } from '#tests/canary-photos'
import { aMerge } from '#tests/merges'
import { token } from '#tests/tokens'

/** Two records that are thought about, made one, and a part of it made another again. */
export function identityByForms(
  { db, editor, by }: Walk,
  pair: readonly [number, number],
) {
  const [personId, otherId] = pair
  const unsure = {
    personId,
    otherId,
    verdict: 'unsure',
    why: token(),
    version: 0,
  } as const
  by(recordJudgement, () => recordJudgement(db, editor, unsure, anExplanation()))
  const merge = aMerge(db, pair, 0, { why: token(), events: [] })
  by(mergePeople, () => mergePeople(db, editor, merge, anExplanation()))
  const sql = 'SELECT id FROM names WHERE person_id = ? ORDER BY id'
  const [name, ...others] = db.$client.prepare(sql).pluck().all(personId)
  invariant(others.length > 0, 'both had a name')
  const version = lastTouch(db, [personId])
  const asked = { personId, version, why: token(), names: [String(name)] }
  by(splitPerson, () => splitPerson(db, editor, split.parse(asked)))
}

function anExplanation(): Explanation {
  const name = {
    kind: 'name',
    for: true,
    asked: token(),
    known: token(),
    odds: 1,
  } as const
  return { score: 1, reasons: [name] }
}
