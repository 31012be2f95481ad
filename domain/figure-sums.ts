import { type FigureSum, type Relation, readingsOf } from './figure-reading.ts'
import { citizenshipSums } from './figure-sums-citizenship.ts'
import { type CheckedFigure, type Term, termsOf } from './figure-terms.ts'
import type { FigureCount } from './mass-release.ts'

/** The readings of one sum: the same parts of the same total, by different sources. */
export type SumGroup = { readings: FigureSum[]; leftOut: number }

/** More readings of one sum than anybody reads; how many more there are is told. */
const mostReadings = 24

/**
 * The arithmetic of a mass release: every sum that its figures should make, with every
 * combination of differing values, and whether it holds. Nothing is corrected: sources
 * that do not add up stay as they are.
 */
export function figureSums(figures: readonly CheckedFigure[]): SumGroup[] {
  const terms = termsOf(figures)
  const announced = terms.of('announced')
  return [
    byDestination(terms, announced),
    ...citizenshipSums(figures, terms),
    { total: announced, parts: [terms.of('women'), terms.of('men')], isWhole: true },
    byName(terms, announced),
    ...['political', 'on_body_list'].map((counts) => ({
      total: announced,
      parts: [terms.of(counts as FigureCount)],
      isWhole: false,
    })),
  ].flatMap((relation) => checked(relation) ?? [])
}

type Terms = ReturnType<typeof termsOf>

function byDestination(terms: Terms, announced: Term[]): Relation {
  const stayed = terms.of('stayed_inside')
  const parts = [...terms.byCountry('taken_to'), ...(stayed.length > 0 ? [stayed] : [])]
  return { total: announced, parts, isWhole: stayed.length > 0 && parts.length > 1 }
}

function byName(terms: Terms, announced: Term[]): Relation {
  const [named, withheld] = [terms.of('named'), terms.of('withheld')]
  const parts = withheld.length > 0 ? [named, withheld] : [named]
  return { total: announced, parts, isWhole: false }
}

function checked(relation: Relation): SumGroup | undefined {
  const all = relation.parts.length > 0 ? readingsOf(relation) : []
  if (all.length === 0) return undefined
  // Where one reading comes out exactly, the parts are all there is, and others fall short.
  const isComplete = all.some(({ verdict }) => verdict === 'holds')
  const readings = all.map((one) =>
    isComplete && one.verdict === 'gap' ? { ...one, verdict: 'fails' as const } : one,
  )
  return {
    readings: readings.slice(0, mostReadings),
    leftOut: Math.max(0, readings.length - mostReadings),
  }
}
