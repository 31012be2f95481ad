import { invariant } from '#lib/invariant'
import { isCountry } from './country.ts'
import { type Day, parseEdtf } from './edtf.ts'
import { type EventKind, type EventState, eventKinds, eventStates } from './event.ts'

/** Days that reach from the first to the last of what was typed; null for no end. */
export type Period = { from: Day | null; to: Day | null }

/** The last event of a page: the day it can have been at the earliest, then its id. */
export type EventCursor = { earliest: Day | null; id: number }

/** What a list of events is asked for. Of the values of a list any will do. */
export type EventFilter = {
  kind: EventKind[]
  state: EventState[]
  country: string[]
  /** Slugs. */
  person: string[]
  happened: Period
  known: Period
  after: EventCursor | null
}

export type EventProblem = { field: EventField; value: string; rule: EventRule }
export type EventRule =
  | 'not-in-list'
  | 'not-a-date'
  | 'not-a-page'
  | 'names-nothing'
  | 'range-reversed'

/** Drafts never leave the desk. */
export const publicEventStates = eventStates.filter((state) => state !== 'draft')
export type PublicEventState = (typeof publicEventStates)[number]

export function publicState(state: EventState): PublicEventState {
  invariant(state !== 'draft', 'a draft is not published')
  return state
}

export const eventFields = [
  'kind',
  'state',
  'country',
  'person',
  'happened_from',
  'happened_to',
  'known_from',
  'known_to',
  'after',
] as const
export type EventField = (typeof eventFields)[number]
export const manyEventFields: readonly EventField[] = [
  'kind',
  'state',
  'country',
  'person',
]

/** Reads the query of a list of events; a value that breaks a rule is named and left out. */
export function parseEventFilter(params: URLSearchParams) {
  const problems: EventProblem[] = []
  const filter: EventFilter = {
    kind: many('kind', (text) => eventKinds.find((kind) => kind === text)),
    state: many('state', (text) => publicEventStates.find((state) => state === text)),
    country: many('country', (text) => (isCountry(text) ? text : undefined)),
    person: many(
      'person',
      (text) => (isSlug.test(text) ? text : undefined),
      'names-nothing',
    ),
    happened: period('happened_from', 'happened_to'),
    known: period('known_from', 'known_to'),
    after: one('after', parseEventCursor, 'not-a-page') ?? null,
  }
  return { filter, problems }

  type Read<Value> = (text: string) => Value | undefined
  function many<Value>(
    field: EventField,
    read: Read<Value>,
    rule: EventRule = 'not-in-list',
  ) {
    const texts = [...new Set(params.getAll(field).filter(Boolean))].sort()
    return texts.flatMap(
      (text) => checked(read(text), { field, value: text, rule }) ?? [],
    )
  }

  function one<Value>(field: EventField, read: Read<Value>, rule: EventRule) {
    const value = params.get(field)
    return value ? checked(read(value), { field, value, rule }) : undefined
  }

  function checked<Value>(value: Value | undefined, problem: EventProblem) {
    if (value === undefined) problems.push(problem)
    return value
  }

  function period(first: EventField, last: EventField): Period {
    const from = one(first, plainDate, 'not-a-date')?.earliest ?? null
    const to = one(last, plainDate, 'not-a-date')?.latest ?? null
    if (!from || !to || from <= to) return { from, to }
    problems.push({ field: last, value: params.get(last) ?? '', rule: 'range-reversed' })
    return { from: null, to: null }
  }
}

const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/

function plainDate(text: string) {
  const date = /^\d{4}(-\d{2}){0,2}$/.test(text) ? parseEdtf(text) : undefined
  return date?.ok ? date.value : undefined
}

export const formatEventCursor = ({ earliest, id }: EventCursor) =>
  `${earliest ?? 'undated'}.${id}`

/** Undefined unless it is exactly what `formatEventCursor` writes. */
export function parseEventCursor(text: string): EventCursor | undefined {
  const [, day = '', id] = /^(undated|\d{4}-\d{2}-\d{2})\.(\d{1,16})$/.exec(text) ?? []
  if (!id || (day !== 'undated' && !parseEdtf(day).ok)) return undefined
  return { earliest: day === 'undated' ? null : day, id: Number(id) }
}
