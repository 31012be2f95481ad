import {
  type CustodyEvent,
  type CustodySpan,
  type CustodyStatus,
  custodySpans,
} from './custody.ts'
import { type ImpossibleCode, type Limits, whyRefused } from './custody-check.ts'
import { isLive } from './custody-order.ts'
import { certainlyBefore, type Edtf } from './edtf.ts'
import { statusOn } from './status-on.ts'

export type DatedRelease = Extract<CustodyEvent, { kind: 'release' }> & { on: Edtf }

/** Why a person cannot have been released then, and the event that says so. */
export type NotReleased = {
  code: ImpossibleCode | 'already-released' | 'not-held'
  otherId: number | null
}

/**
 * Whether a person may have been released then, by the other events of the person. Only
 * what is certain refuses; people whose arrest nobody recorded are released too.
 */
export function whyNotReleased(
  others: readonly CustodyEvent[],
  release: DatedRelease,
  limits: Limits = {},
): NotReleased | undefined {
  const refused = whyRefused(others, release, limits)
  if (refused) {
    const isOther = refused.otherId === release.id
    return { code: refused.code, otherId: isOther ? refused.eventId : refused.otherId }
  }
  return sameRelease(others, release) ?? freeThroughout(others, release)
}

function sameRelease(others: readonly CustodyEvent[], { on }: DatedRelease) {
  const same = others.find(
    (other) => other.kind === 'release' && isLive(other) && other.on?.text === on.text,
  )
  return same && ({ code: 'already-released', otherId: same.id } as const)
}

/**
 * At liberty, or dead, since before the first day it can have been and to the last. What
 * happened about that day may be the release itself, as deportation is.
 */
function freeThroughout(
  others: readonly CustodyEvent[],
  { on }: DatedRelease,
): NotReleased | undefined {
  const [first, last] = [statusOn(others, on.earliest), statusOn(others, on.latest)]
  const [span] = first.spans
  const isOneSpan = last.spans.length === 1 && last.spans[0]?.beganBy === span?.beganBy
  if (!span || first.spans.length > 1 || !isOneSpan) return undefined
  if (!span.from || span.from.latest >= on.earliest) return undefined
  const code = codeOf(span, others)
  return code && { code, otherId: span.beganBy }
}

const freeStatuses: readonly CustodyStatus[] = [
  'released_under_investigation',
  'at_liberty_awaiting_serving',
  'released',
  'released_exiled',
  'suspended_sentence',
  'wanted_or_in_absentia',
]

function codeOf({ status, beganBy, end }: CustodySpan, others: readonly CustodyEvent[]) {
  if (status === 'died_in_custody' || status === 'died_after_release')
    return 'after-death' as const
  if (!freeStatuses.includes(status) || end === 'unknown') return undefined
  const isReleased = others.some(({ id, kind }) => id === beganBy && kind === 'release')
  return isReleased ? ('already-released' as const) : ('not-held' as const)
}

/** Nothing says that the person was held when the release began. */
export function isCustodyUnknown(others: readonly CustodyEvent[], { on }: DatedRelease) {
  return !custodySpans(others).some(
    ({ deprivedWide, end, from, to }) =>
      deprivedWide &&
      end !== 'unknown' &&
      (from === null || from.earliest <= on.latest) &&
      (to === null || to.latest >= on.earliest),
  )
}

/** Another release may be the same one under a vaguer date. */
export function isReleasedAboutThen(
  others: readonly CustodyEvent[],
  { on }: DatedRelease,
) {
  return others.some(
    (other) =>
      other.kind === 'release' &&
      isLive(other) &&
      (other.on === null ||
        (other.on.earliest <= on.latest && on.earliest <= other.on.latest)),
  )
}

/** Being arrested again later takes nothing from a release, but should be known. */
export function isArrestedLater(others: readonly CustodyEvent[], { on }: DatedRelease) {
  return others.some(
    (other) =>
      other.kind === 'arrest' &&
      isLive(other) &&
      other.on !== null &&
      certainlyBefore(on, other.on),
  )
}
