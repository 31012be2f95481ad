import { combinations, type Term } from './figure-terms.ts'

/**
 * What a sum comes to. `gap`: the parts are fewer, and no source says that they are all.
 * `may_hold`: a number is only about so many, or at least so many.
 */
export type SumVerdict = 'holds' | 'fails' | 'gap' | 'may_hold'

/** Parts that by their meaning make up a total, with one value of each. */
export type FigureSum = {
  total: Term
  parts: Term[]
  /** Of the parts. */
  sum: number
  /** The total less the parts. */
  difference: number
  verdict: SumVerdict
}

/** Values of a total and of its parts, and whether by their meaning they are all of it. */
export type Relation = { total: Term[]; parts: Term[][]; isWhole: boolean }

/** Every combination of the values, and what it comes to. */
export function readingsOf({ total, parts, isWhole }: Relation): FigureSum[] {
  return combinations([total, ...parts]).map(([whole, ...some]) =>
    reading(whole as Term, some, isWhole),
  )
}

function reading(total: Term, parts: Term[], isWhole: boolean): FigureSum {
  const sum = parts.reduce((sum, { value }) => sum + value, 0)
  const difference = total.value - sum
  return { total, parts, sum, difference, verdict: verdictOf(total, parts, isWhole) }
}

function verdictOf(total: Term, parts: Term[], isWhole: boolean): SumVerdict {
  const sum = parts.reduce((sum, { value }) => sum + value, 0)
  const qualifiers = new Set(parts.map(({ qualifier }) => qualifier))
  if (total.qualifier === 'about' || qualifiers.has('about')) return 'may_hold'
  const isOpenAbove = total.qualifier === 'at_least'
  const partsOpenAbove = qualifiers.has('at_least')
  if (sum > total.value) return isOpenAbove ? 'may_hold' : 'fails'
  if (sum === total.value) return isOpenAbove || partsOpenAbove ? 'may_hold' : 'holds'
  if (partsOpenAbove) return 'may_hold'
  return isWhole ? 'fails' : 'gap'
}
