import { save } from '#auth/save'
import type { Editor } from '#domain/editor'
import type { FormState, Values } from '#lib/form'
import { endStep } from '#tests/begin-again'
import {
  act,
  judgeQuestion,
  lookAt,
  press,
  takeBack,
  workOnRoll,
} from '#tests/edits-acts'
import type { Decision, Look } from '#tests/edits-decisions'
import { formOf, workOf } from '#tests/edits-forms'
import { type, typeSomething } from '#tests/edits-typing'
import { type Asked, lookAtQuestion } from '#tests/edits-verbs'
import {
  aWorld,
  drawnNow,
  lastRevision,
  type Target,
  targetsOf,
  type World,
} from '#tests/edits-world'
import { pick } from '#tests/random-rows'
import { look } from '#tests/roll-model'
import type { Desk } from '#tests/roll-model-cuts'

/** A form in a tab: what it was drawn with, and what stands in it now. */
export type Tab = {
  target: Target
  /** The hidden fields, the base among them, and every field. */
  fields: Values
  /** The revision that was the last when it was drawn. */
  upon: number
  /** What was sent from it once; Back brings it up again as it was. */
  sent?: { fields: Values; upon: number }
}

export type Seat = {
  editor: Editor
  tabs: (Tab | undefined)[]
  asked?: Asked | undefined
  seen?: { name: Decision; look: Look; upon: number; state: string | undefined }
}
/** On its way: it arrives when it arrives. */
export type Flight = { seat: Seat; tab: Tab; fields: Values; upon: number }
export type Model = World & {
  seats: Seat[]
  flights: Flight[]
  roll: Desk
  words: number
  /** What they all have open. */
  focus: Target[]
}

export const editSteps = [
  ...(['open', 'type', 'type', 'type', 'send', 'send', 'send', 'resolve'] as const),
  ...(['resolve', 'later', 'later', 'arrive', 'arrive'] as const),
  ...(['back', 'ask', 'decide', 'decide', 'verb', 'verb', 'roll', 'roll'] as const),
  ...(['look', 'act', 'act', 'act', 'undo'] as const),
]
export type Step = {
  kind: (typeof editSteps)[number]
  who: number
  tab: 0 | 1
  which: number
  how: number
}

/** What came of a step, as far as the laws need to know. */
export type Outcome =
  | { kind: 'nothing' }
  | {
      kind: 'form'
      seat: Seat
      flight: Omit<Flight, 'seat'>
      state: FormState
      /** Nothing is changed yet: it waits for a second person. */
      proposalId?: number | undefined
    }
  | {
      kind: 'verb'
      seat: Seat
      name: string
      ok: boolean
      asked?: Asked
      /** The revisions that it took back. */
      takesBack?: readonly number[]
    }
  | ({
      kind: 'decision'
      seat: Seat
      isAsSeen: boolean
      done: ReturnType<Look['act']>
    } & NonNullable<Seat['seen']>)

const nothing: Outcome = { kind: 'nothing' }

/** Everybody begins with the same form open, in two tabs. */
export function aModel(editors: number, chosen: number): Model {
  const world = aWorld()
  const names = Array.from({ length: editors }, (_, index) => `desk-${index}`)
  const seats = names.map((id, index): Seat => {
    const role = pick(['contributor', 'reviewer', 'editor', 'reviewer'] as const, index)
    return { editor: { id, name: id, role }, tabs: [undefined, undefined] }
  })
  const { db, massReleaseId, people, sourceId, since } = world
  const desk = { db, massReleaseId, people, sources: [sourceId], since }
  const board = look(desk)
  const roll = { ...desk, editors: seats.map(({ editor }) => ({ editor, board })) }
  const targets = targetsOf(world)
  const focus = [pick(targets, chosen), pick(targets, chosen * 7 + 3)]
  const model = { ...world, seats, flights: [], roll, words: 0, focus }
  for (const seat of seats) seat.tabs = [0, 1].map(() => opened(model, 0))
  return model
}

export async function takeStep(model: Model, step: Step): Promise<Outcome> {
  const outcome = await taken(model, step)
  endStep(model.db)
  return outcome
}

async function taken(model: Model, step: Step): Promise<Outcome> {
  const seat = pick(model.seats, step.who)
  const tab = seat.tabs[step.tab]
  switch (step.kind) {
    case 'open':
      seat.tabs[step.tab] = opened(model, step.which)
      return nothing
    case 'type':
      if (tab) type(model, tab, step)
      else seat.tabs[step.tab] = opened(model, step.which)
      return nothing
    case 'send':
      if (tab) typeSomething(model, tab, step)
      return tab ? arrive(model, seat, { ...tab, tab }) : nothing
    case 'resolve':
      return tab?.fields.conflicts ? resolve(model, { seat, tab }, step) : nothing
    case 'later':
      if (tab) typeSomething(model, tab, step)
      if (tab)
        model.flights.push({ seat, tab, fields: { ...tab.fields }, upon: tab.upon })
      return nothing
    case 'arrive': {
      const [flight] = model.flights.splice(step.which % (model.flights.length || 1), 1)
      return flight ? arrive(model, flight.seat, flight) : nothing
    }
    case 'back':
      if (tab?.sent) Object.assign(tab, { ...tab.sent, fields: { ...tab.sent.fields } })
      return tab ? arrive(model, seat, { ...tab, tab }) : nothing
    case 'ask':
      seat.asked = lookAtQuestion(model.db, model.events[0] ?? 0)
      return nothing
    case 'decide':
      return judgeQuestion(model, seat, step)
    case 'verb':
      return press(model, seat, step)
    case 'roll':
      return workOnRoll(model, seat, step)
    case 'look':
      lookAt(model, seat, step)
      return nothing
    case 'act':
      return act(model, seat, step)
    case 'undo':
      return takeBack(model, seat, step)
  }
}

function opened(model: Model, which: number): Tab | undefined {
  const target = pick(model.focus, which)
  const form = formOf(target.kind)
  const drawn = drawnNow(model, target)
  if (!drawn) return undefined
  const hidden = { id: String(target.id), version: String(drawn.version), locale: 'en' }
  const base = { values: drawn.values, sets: Object.keys(form.sets ?? {}), dates: [] }
  const fields = { ...drawn.values, ...hidden, base: JSON.stringify(base) }
  return { target, fields, upon: lastRevision(model) }
}

async function arrive(
  model: Model,
  seat: Seat,
  flight: Omit<Flight, 'seat'>,
): Promise<Outcome> {
  const { tab } = flight
  const { conflicts: _, ...sent } = flight.fields
  const { schema } = formOf(tab.target.kind)
  let proposalId: number | undefined
  const waits = (id: number) => {
    proposalId = id
  }
  const work = workOf(tab.target.kind, { db: model.db, editor: seat.editor, waits })
  tab.sent = { fields: { ...flight.fields }, upon: flight.upon }
  const state = await save({ schema, work, editorId: seat.editor.id }, sent)
  const answered: Outcome = {
    kind: 'form',
    seat,
    flight: { ...flight, fields: sent },
    ...{ state, proposalId },
  }
  // As the browser has it: a save leads to another page, a conflict draws the form anew.
  const place = seat.tabs.indexOf(tab)
  if (place < 0) return answered
  if (state.kind === 'fresh') seat.tabs[place] = afresh(model, tab)
  if (state.kind === 'stale') {
    const names = state.conflicts.map(({ name }) => name).join(' ')
    tab.fields = { ...state.values, locale: 'en', conflicts: names }
    tab.upon = lastRevision(model)
  }
  return answered
}

/** The page is left, but Back finds what was sent from it. */
function afresh(model: Model, tab: Tab): Tab | undefined {
  return drawnNow(model, tab.target) && tab
}

function resolve(model: Model, { seat, tab }: { seat: Seat; tab: Tab }, { how }: Step) {
  const { conflicts = '', ...fields } = tab.fields
  const names = conflicts.split(' ').filter(Boolean)
  const choices = names.map((name, index) => {
    return [`choose.${name}`, (how + index) % 2 === 0 ? 'mine' : 'theirs'] as const
  })
  tab.fields = { ...fields, ...Object.fromEntries(choices) }
  return arrive(model, seat, { ...tab, tab })
}
