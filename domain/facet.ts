import { epochDay } from './calendar.ts'
import type { Edtf } from './edtf.ts'
import type { SentenceKind } from './sentence.ts'
import { parseTerm } from './term.ts'

/** How old somebody was at their first arrest. */
export const ageBands = [
  'under_18',
  '18_24',
  '25_34',
  '35_44',
  '45_59',
  '60_over',
  'unknown',
] as const
export type AgeBand = (typeof ageBands)[number]

/** How long a term of imprisonment is; the lower bound belongs to the band. */
export const lengthBands = [
  'under_1y',
  '1y_3y',
  '3y_5y',
  '5y_10y',
  '10y_over',
  'life',
  'unknown',
] as const
export type LengthBand = (typeof lengthBands)[number]

/** What a body has found of somebody: now, at any time, that not, or no longer. */
export const designationStates = ['current', 'ever', 'refused', 'withdrawn'] as const
export type DesignationState = (typeof designationStates)[number]

export const yesOrNo = ['yes', 'no'] as const

/** The value of a facet for everybody of whom the record has none. */
export const unknown = 'unknown'

type Days = Pick<Edtf, 'earliest' | 'latest'>

const bandStarts = [18, 25, 35, 45, 60]
const daysInYear = 365.2425

/** Every band that the dates allow, since a birth or an arrest may be vague. */
export function ageBandsAt(birth: Days | null, arrest: Days | null): AgeBand[] {
  if (!birth || !arrest) return ['unknown']
  const youngest = bandOf(yearsFrom(birth.latest, arrest.earliest), bandStarts)
  const oldest = bandOf(yearsFrom(birth.earliest, arrest.latest), bandStarts)
  return ageBands.slice(youngest, oldest + 1)
}

/** Whole years from a day to another, as birthdays count them; below 0 where reversed. */
function yearsFrom(from: string, to: string) {
  if (to < from) return Math.floor((epochDay(to) - epochDay(from)) / daysInYear)
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

const bandOf = (amount: number, starts: readonly number[]) =>
  starts.filter((start) => start <= amount).length

const lengthStarts = [1, 3, 5, 10]

/** The band of the longest imprisonment among sentences; null where there is none. */
export function lengthBandOf(
  sentences: readonly { kind: SentenceKind; term: string | null }[],
): LengthBand | null {
  if (sentences.some(({ kind }) => kind === 'life')) return 'life'
  const terms = sentences
    .filter(({ kind }) => kind === 'imprisonment')
    .map(({ term }) => yearsOf(term))
  if (terms.length === 0) return null
  const longest = Math.max(...terms)
  return longest < 0
    ? 'unknown'
    : (lengthBands[bandOf(longest, lengthStarts)] ?? 'unknown')
}

function yearsOf(term: string | null): number {
  const parsed = term === null ? null : parseTerm(term)
  if (!parsed?.ok) return -1
  const { years, months, weeks, days } = parsed.value
  return years + months / 12 + (weeks * 7 + days) / daysInYear
}

const recognised = ['recognised', 'recognised_ex_post_facto', 'recognised_posthumously']
const formerly = ['withdrawn', 'superseded', 'ended_by_release']

/** What one designation says of the body that made it. */
export function designationStatesOf(status: string, isEnded: boolean) {
  const isCurrent = recognised.includes(status) && !isEnded
  const holds: Record<DesignationState, boolean> = {
    current: isCurrent,
    ever: recognised.includes(status) || formerly.includes(status),
    refused: status === 'refused',
    withdrawn: status === 'withdrawn',
  }
  return designationStates.filter((state) => holds[state])
}
