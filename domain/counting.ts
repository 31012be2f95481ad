import type { CustodyStatus } from './custody.ts'

const behindBars = [
  'administrative_detention',
  'police_custody',
  'pretrial_detention',
  'serving_imprisonment',
  'arrest_sentence',
  'held_unspecified',
] as const satisfies CustodyStatus[]

const deprivedWide = [
  ...behindBars,
  'house_arrest_pretrial',
  'serving_open_facility',
  'serving_home_restriction',
  'compulsory_psychiatric',
] as const satisfies CustodyStatus[]

/**
 * How every figure is counted. A change of what a rule counts is a new version of it. The
 * words are the messages `rules.<id>.name` and `rules.<id>.definition`; the SQL is in
 * `db/queries/counts.ts`.
 */
export const countingRules = {
  /** In custody before or after a verdict. House arrest is not counted. */
  behind_bars: rule('behind_bars', 'persons', behindBars),
  /** And house arrest, open facility, home restriction, compulsory treatment. */
  deprived_of_liberty_wide: rule('deprived_of_liberty_wide', 'persons', deprivedWide),
  designated_current: rule('designated_current', 'persons'),
  designated_ever: rule('designated_ever', 'persons'),
  persons: rule('persons', 'persons'),
  /** One person in one criminal or administrative case. */
  prosecutions: rule('prosecutions', 'prosecutions'),
  died_in_custody: rule('died_in_custody', 'persons', ['died_in_custody']),
  /** People whom a release event in the period left at liberty or in exile. */
  released_in: rule('released_in', 'persons'),
  /** People whom we count and do not name. */
  withheld: rule('withheld', 'persons'),
} as const satisfies Record<string, CountingRule>

/** The rules that count who is held on a day. */
export const heldRules = ['behind_bars', 'deprived_of_liberty_wide'] as const
export type HeldRule = (typeof heldRules)[number]

export type RuleId = keyof typeof countingRules

export type CountingRule = {
  id: string
  version: number
  counts: 'persons' | 'prosecutions'
  /** The statuses it counts; null where it counts by something else. */
  statuses: readonly CustodyStatus[] | null
}

export function isCounted(ruleId: HeldRule, status: CustodyStatus) {
  const statuses: readonly CustodyStatus[] = countingRules[ruleId].statuses
  return statuses.includes(status)
}

function rule<
  const Id extends string,
  const Statuses extends readonly CustodyStatus[] | null = null,
>(id: Id, counts: CountingRule['counts'], statuses: Statuses = null as Statuses) {
  return { id, version: 1, counts, statuses }
}
