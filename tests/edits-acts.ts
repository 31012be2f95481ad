import { revertSet } from '#db/mutations/revert-set'
import { newestFirst } from '#domain/reversion'
import { type Look, looks, nextDecision } from '#tests/edits-decisions'
import type { Model, Outcome, Seat, Step } from '#tests/edits-model'
import { decide, lookAtQuestion, type Verb, verbs } from '#tests/edits-verbs'
import { lastRevision } from '#tests/edits-world'
import { pick } from '#tests/random-rows'
import { reviewed } from '#tests/reviewed'
import { type Step as RollStep, stepKinds, take } from '#tests/roll-model'
import type { Done } from '#tests/roll-model-cuts'

const nothing: Outcome = { kind: 'nothing' }

export function judgeQuestion(model: Model, seat: Seat, { which, how }: Step): Outcome {
  // Every other time upon what is there, or nobody would ever get anywhere.
  const isFresh = !seat.asked || which % 2 === 0
  if (isFresh) seat.asked = lookAtQuestion(model.db, model.events[0] ?? 0)
  const { asked } = seat
  if (!asked) return nothing
  const { ok } = reviewed<{ ok: boolean }>(model.db, () =>
    decide(model.db, seat.editor, asked, how),
  )
  const name = how % 3 === 2 ? 'reopenQuestion' : 'decideQuestion'
  return { kind: 'verb', seat, name: `adjudications.${name}`, ok, asked }
}

export function press(model: Model, seat: Seat, { which, how }: Step): Outcome {
  const name = pick(Object.keys(verbs) as Verb[], how)
  const word = `verb ${++model.words}`
  const turn = { ...model, editor: seat.editor, which, how, word }
  const done = reviewed<{ ok: boolean } | undefined>(model.db, () => verbs[name](turn))
  return done ? { kind: 'verb', seat, name, ok: done.ok } : nothing
}

export function workOnRoll(model: Model, seat: Seat, step: Step): Outcome {
  const kind = pick(stepKinds, step.how)
  const who = model.seats.indexOf(seat) as RollStep['who']
  const looks = step.which % 3 !== 0
  const numbers = { which: step.which, other: step.how, how: step.how + step.which }
  const done = reviewed<Done | { ok: boolean } | undefined>(model.db, () =>
    take(model.roll, { kind, who, looks, ...numbers }),
  )
  if (!done) return nothing
  const { ok } = 'result' in done ? done.result : done
  const takesBack = kind === 'undo' && ok ? [lastTakenBack(model)] : undefined
  return { kind: 'verb', seat, name: `roll ${kind}`, ok, ...(takesBack && { takesBack }) }
}

function lastTakenBack({ db }: Model): number {
  const sql = 'SELECT reverts_id FROM revisions ORDER BY id DESC LIMIT 1'
  return Number(db.$client.prepare(sql).pluck().get())
}

export function lookAt(model: Model, seat: Seat, { which, how }: Step) {
  const word = `said ${++model.words}`
  const turn = { ...model, editor: seat.editor, which, how, word }
  const name = nextDecision(turn)
  const look: Look | undefined = looks[name](turn)
  if (look) seat.seen = { name, look, upon: lastRevision(model), state: look.state?.() }
}

/** Mostly upon what was seen once, perhaps again: others have cut in since. */
export function act(model: Model, seat: Seat, step: Step): Outcome {
  if (!seat.seen || step.which % 4 === 0) lookAt(model, seat, step)
  const { seen } = seat
  if (!seen) return nothing
  const isAsSeen = seen.state !== undefined && seen.state === seen.look.state?.()
  const done = reviewed(model.db, () => seen.look.act())
  return { kind: 'decision', seat, ...seen, isAsSeen, done }
}

/** One to three of the last changes, as one. */
export function takeBack(model: Model, seat: Seat, { which, how }: Step): Outcome {
  const sql = 'SELECT id FROM revisions WHERE id > ? ORDER BY id DESC LIMIT 6'
  const last = model.db.$client.prepare(sql).pluck().all(model.since) as number[]
  if (last.length === 0) return nothing
  const chosen = [0, 1, 2].slice(how % 3).map((at) => pick(last, which + at * how))
  const revisionIds = newestFirst(chosen)
  const { ok } = reviewed(model.db, () =>
    revertSet(model.db, seat.editor, { revisionIds, why: 'A mix-up' }),
  )
  const name = 'revert-set.revertSet'
  return { kind: 'verb', seat, name, ok, takesBack: revisionIds }
}
