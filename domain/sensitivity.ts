import { shift } from './calendar.ts'
import type { ClaimField } from './claim.ts'
import type { Day, Edtf } from './edtf.ts'
import type { EventKind } from './event.ts'
import type { LimitField, LimitSubject } from './limit.ts'
import type { NameKind } from './name.ts'

/**
 * Why something is not for everyone unless two people decide so (domain handbook 6.1):
 * what is entered of it begins as limited, with this reason beside it.
 */
export const sensitivities = [
  'minor',
  'health',
  'faith',
  'family',
  'exact_place',
  'freed_inside',
] as const
export type Sensitivity = (typeof sensitivities)[number]

/** Events of these kinds begin as internal: that they happened is what is sensitive. */
export const sensitiveKinds: Partial<Record<EventKind, Sensitivity>> = {
  medical_event: 'health',
  hospitalised: 'health',
  burial: 'family',
}

/** Where a person lives, lived or went, finer than a country. */
const exactPlaceKinds: readonly EventKind[] = [
  'search',
  'release',
  'return',
  'arrival_abroad',
  'aftermath_measure',
]

/** A value of a row that was entered: `kind` of an event or a name, `country` of a person. */
export type Entered = {
  subject: LimitSubject
  field: LimitField | ClaimField
  value: unknown
  kind?: EventKind | NameKind | null
  country?: string | null
}

/** Why a value begins as limited, or null. */
export function sensitivityOf(entered: Entered): Sensitivity | null {
  const { subject, field, value, kind, country } = entered
  if (value === null || value === undefined) return null
  if (subject === 'person' && field === 'birth_place') return 'exact_place'
  if (subject === 'person' && field === 'family') return 'family'
  if (subject === 'name' && field === 'text' && kind === 'religious') return 'faith'
  if (subject !== 'event') return null
  if (field === 'injury') return 'health'
  if (field === 'place' && exactPlaceKinds.includes(kind as EventKind))
    return 'exact_place'
  return field === 'destination' && value === country ? 'freed_inside' : null
}

export const ageOfMajority = 18

/** True if somebody born then may not be of age that day; nobody is, of whom no birth is known. */
export function mayBeMinor(birthOn: Edtf | null, on: Day): boolean {
  return birthOn !== null && comesOfAge(birthOn.latest) > on
}

/** On 1 March for who was born on 29 February: the later of the days it could be. */
function comesOfAge(born: Day): Day {
  const [year = '', month, day] = born.split('-')
  const then = shift(year, ageOfMajority)
  return month === '02' && day === '29' ? `${then}-03-01` : `${then}-${month}-${day}`
}
