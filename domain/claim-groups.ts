import {
  type AdjudicationOutcome,
  type ClaimField,
  type ClaimState,
  dateFields,
  type Stance,
  wholeRow,
} from './claim.ts'
import { certainlyBefore, type Edtf } from './edtf.ts'

type GroupedClaim = {
  id: number
  field: ClaimField | null
  value: string | null
  on: Edtf | null
  stance: Stance
  state: ClaimState
}

type Decided = { field: ClaimField; outcome: AdjudicationOutcome; claimId: number | null }

/** One value, and every claim that has it. */
export type ClaimedValue<Claim> = { first: Claim; claims: Claim[] }

/** What is said about one field, or (null) about the row as a whole. */
export type ClaimGroup<Claim, Decision> = {
  field: ClaimField | null
  values: ClaimedValue<Claim>[]
  /** Sources contradict each other, whether or not an editor has decided since. */
  disagree: boolean
  decision: Decision | undefined
}

/**
 * The claims about one row, field by field and value by value, nothing left out. Whether
 * it happened at all is the same question as the row as a whole.
 */
export function groupClaims<Claim extends GroupedClaim, Decision extends Decided>(
  claims: readonly Claim[],
  decisions: readonly Decision[],
): ClaimGroup<Claim, Decision>[] {
  return [...Map.groupBy(claims, questionOf)].map(([field, about]) => {
    const values = valuesOf(about)
    const decision = decisions.find((one) => questionOf(one) === field)
    return {
      field,
      values,
      decision,
      disagree: Boolean(decision) || contradict(about, values),
    }
  })
}

const questionOf = ({ field }: { field: ClaimField | null }) =>
  field === wholeRow ? null : field

function valuesOf<Claim extends GroupedClaim>(claims: readonly Claim[]) {
  const byValue = Map.groupBy(claims, valueKey)
  return [...byValue.values()].flatMap(([first, ...more]) =>
    first ? [{ first, claims: [first, ...more] }] : [],
  )
}

function valueKey(claim: GroupedClaim) {
  const { value, stance } = claim
  return `${stance} ${claimedDate(claim)?.text ?? value?.trim().toLowerCase() ?? ''}`
}

/** The date that is claimed; of other fields the date only says as of when. */
export function claimedDate({
  field,
  value,
  on,
}: Pick<GroupedClaim, 'field' | 'value' | 'on'>): Edtf | null {
  return value === null || (field && dateFields.includes(field)) ? on : null
}

function contradict<Claim extends GroupedClaim>(
  claims: readonly Claim[],
  values: readonly ClaimedValue<Claim>[],
) {
  const live = claims.filter(
    ({ state }) => state !== 'superseded' && state !== 'retracted',
  )
  const dates = values.flatMap(({ first }) =>
    live.includes(first) ? (claimedDate(first) ?? []) : [],
  )
  return (
    live.some(({ stance, state }) => stance === 'contradicts' || state === 'disputed') ||
    dates.some((date) => dates.some((other) => certainlyBefore(date, other)))
  )
}
