import type { CorrectionKind, Subject } from './correction.ts'
import { bearsOnCustody } from './custody-order.ts'
import type { EventKind } from './event.ts'
import { fieldsToLimit, type LimitField } from './limit.ts'
import { sensitiveKinds } from './sensitivity.ts'

/** What of a person a reader can ask to be shown no more, without the rest of the page. */
export const correctionParts = [
  'photo',
  'other_names',
  'birth_on',
  'birth_place',
  'places',
  'held_at',
  'health',
  'family',
  'occupation',
] as const
export type CorrectionPart = (typeof correctionParts)[number]

/** What a request for safety concerns: the whole person, one event, or parts of the page. */
export type Concern = 'person' | 'event' | readonly CorrectionPart[]

type Asked = {
  kind: CorrectionKind
  subject: Subject | null
  parts: readonly CorrectionPart[]
}

/** The whole person only where the request says so, or names nothing narrower. */
export function concernOf({ kind, subject, parts }: Asked): Concern | null {
  if (kind === 'photo') return ['photo']
  if (kind === 'hide' || kind === 'danger' || kind === 'minor') return 'person'
  if (kind !== 'limit') return null
  if (parts.length > 0) return parts
  return subject?.kind === 'event' ? 'event' : 'person'
}

/**
 * Whether an event can go as a whole. Where it tells where a person is, it stays with its
 * date, and only what it says is kept back: else who was released would count as held.
 */
export const mayGoWhole = (kind: EventKind) => !bearsOnCustody({ kind })

export const healthKinds = kindsOf('health')
export const familyKinds = kindsOf('family')

function kindsOf(wanted: 'health' | 'family') {
  const all = Object.entries(sensitiveKinds)
  return all.filter(([, why]) => why === wanted).map(([kind]) => kind as EventKind)
}

const staying: readonly LimitField[] = ['happened_on', 'known_on', 'mass_release']
/** What an event says beyond that it was, when, and of which mass release. */
export const saidOfEvent: readonly LimitField[] = fieldsToLimit.event.filter(
  (field) => !staying.includes(field),
)
