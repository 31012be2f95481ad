import type { CustodyEvent } from '#domain/custody'
import { type Edtf, parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'

// Events as custody reads them, in the order of their ids unless a test says otherwise.

type Of<Kind extends CustodyEvent['kind']> = Extract<CustodyEvent, { kind: Kind }>
type PlainKind = Exclude<
  CustodyEvent['kind'],
  'arrest' | 'decision' | 'transfer' | 'release' | 'death'
>

let lastId = 0

export function edtf(text: string): Edtf {
  const date = parseEdtf(text)
  invariant(date.ok, `${text} is EDTF`)
  return date.value
}

function common(on: string | null) {
  lastId += 1
  return {
    id: lastId,
    on: on === null ? null : edtf(on),
    knownOn: null,
    state: 'verified' as const,
    position: 0,
    facilityId: null,
  }
}

export function arrest(
  on: string | null,
  more: Partial<Of<'arrest'>> = {},
): Of<'arrest'> {
  return { ...common(on), kind: 'arrest', status: 'pretrial_detention', ...more }
}

export function release(
  on: string | null,
  more: Partial<Of<'release'>> = {},
): Of<'release'> {
  return {
    ...common(on),
    kind: 'release',
    type: 'pardon',
    conditionality: 'unknown',
    outcome: 'unknown',
    ...more,
  }
}

export function decision(
  on: string | null,
  more: Partial<Of<'decision'>> = {},
): Of<'decision'> {
  return {
    ...common(on),
    kind: 'decision',
    type: 'verdict',
    outcome: 'convicted',
    sentences: [{ kind: 'imprisonment' }],
    ...more,
  }
}

export function transfer(on: string | null, toFacilityId: number | null): Of<'transfer'> {
  return { ...common(on), kind: 'transfer', toFacilityId }
}

export function death(on: string | null, inCustody = false): Of<'death'> {
  return { ...common(on), kind: 'death', inCustody }
}

export function plain(
  kind: PlainKind,
  on: string | null,
  facilityId: number | null = null,
): CustodyEvent {
  return { ...common(on), kind, facilityId }
}
