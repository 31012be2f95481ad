import type { CustodyEvent } from './custody.ts'
import { isLive } from './custody-order.ts'
import { certainlyBefore, type Day, type Edtf } from './edtf.ts'
import type { EventKind } from './event.ts'

/** A literal that is also a message key. */
export type ImpossibleCode =
  | 'before-arrest'
  | 'before-birth'
  | 'after-death'
  | 'already-dead'
  | 'in-the-future'

/** What is wrong with an event, and the event it contradicts. */
export type Problem<Code extends string = ImpossibleCode> = {
  code: Code
  eventId: number
  otherId: number | null
}

/** What else is known that an event can contradict. */
export type Limits = { birth?: Edtf | null; today?: Day }

/** What cannot be true of one person's events together. */
export function findImpossible(
  events: readonly CustodyEvent[],
  limits: Limits = {},
): Problem[] {
  const live = events.filter(isLive)
  return [
    ...releasesBeforeArrest(live),
    ...eventsAfterDeath(live),
    ...live.flatMap((event) => beforeBirth(event, limits)),
    ...live.flatMap((event) => inTheFuture(event, limits)),
  ]
}

/**
 * Why an event may not be written among a person's other events: what it would make
 * impossible that was not so before. An arrest may follow a release whose own arrest is
 * not recorded: the person was arrested again.
 */
export function whyRefused(
  others: readonly CustodyEvent[],
  written: CustodyEvent,
  limits: Limits = {},
): Problem | undefined {
  const known = new Set(findImpossible(others, limits).map(keyOf))
  const rest = others.filter(({ id }) => id !== written.id)
  return findImpossible([...rest, written], limits).find(
    (problem) =>
      !known.has(keyOf(problem)) &&
      (problem.eventId === written.id ||
        (problem.otherId === written.id && problem.code !== 'before-arrest')),
  )
}

const keyOf = ({ code, eventId, otherId }: Problem) => [code, eventId, otherId].join(' ')

/** An arrest without a date may be the one that the release ended. */
function releasesBeforeArrest(events: CustodyEvent[]): Problem[] {
  const arrests = events.filter(({ kind }) => kind === 'arrest')
  const releases = events.filter(({ kind }) => kind === 'release')
  const [first] = arrests.toSorted((a, b) => a.id - b.id)
  if (!first) return []
  return releases
    .filter((release) => arrests.every((arrest) => isCertain(release, arrest)))
    .map(({ id }) => ({ code: 'before-arrest', eventId: id, otherId: first.id }))
}

const needsLife: EventKind[] = [
  'arrest',
  'transfer',
  'release',
  'moved_to_house_arrest',
  'arrival',
  'punishment_cell',
  'cell_type_room',
  'prison_regime',
  'hunger_strike',
  'medical_event',
  'hospitalised',
  'visit',
  'deportation',
  'arrival_abroad',
  'return',
]

function eventsAfterDeath(events: CustodyEvent[]): Problem[] {
  const deaths = events.filter(({ kind }) => kind === 'death')
  return deaths.flatMap((death) =>
    events
      .filter((event) => isCertain(death, event))
      .filter(({ kind }) => kind === 'death' || needsLife.includes(kind))
      .map(({ id, kind }) => ({
        code: kind === 'death' ? 'already-dead' : 'after-death',
        eventId: id,
        otherId: death.id,
      })),
  )
}

function beforeBirth({ id, on }: CustodyEvent, { birth }: Limits): Problem[] {
  if (!birth || !on || !certainlyBefore(on, birth)) return []
  return [{ code: 'before-birth', eventId: id, otherId: null }]
}

// A hearing may be announced; what has happened to a person has a past date.
const happened: EventKind[] = ['arrest', 'decision', 'transfer', 'release', 'death']

function inTheFuture({ id, kind, on }: CustodyEvent, { today }: Limits): Problem[] {
  if (!today || !on || on.earliest <= today || !happened.includes(kind)) return []
  return [{ code: 'in-the-future', eventId: id, otherId: null }]
}

function isCertain(before: CustodyEvent, after: CustodyEvent) {
  return before.on !== null && after.on !== null && certainlyBefore(before.on, after.on)
}
