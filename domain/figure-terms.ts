import type { FigureCount, FigureQualifier } from './mass-release.ts'

/** A number of a source as the arithmetic needs it. */
export type CheckedFigure = {
  counts: FigureCount
  value: number
  qualifier: FigureQualifier
  country: string | null
  sourceId: number
}

/** One value of a thing counted, and everyone who gives it. */
export type Term = {
  counts: FigureCount
  country: string | null
  value: number
  qualifier: FigureQualifier
  sourceIds: number[]
}

/** Figures by what they count, each value once with all its sources, in their order. */
export function termsOf(figures: readonly CheckedFigure[]) {
  const byKey = Map.groupBy(figures, keyOf)
  return {
    of: (counts: FigureCount, country: string | null = null) =>
      differing(byKey.get(keyOf({ counts, country })) ?? []),
    /** Of every country that the thing is counted for, all its values. */
    byCountry: (counts: FigureCount) =>
      [...byKey.values()]
        .filter(([first]) => first?.counts === counts && first.country !== null)
        .map(differing),
  }
}

const keyOf = ({ counts, country }: Pick<Term, 'counts' | 'country'>) =>
  `${counts} ${country ?? ''}`

function differing(figures: readonly CheckedFigure[]): Term[] {
  const byValue = Map.groupBy(figures, ({ value, qualifier }) => `${value} ${qualifier}`)
  return [...byValue.values()].map((same) => termOf(same))
}

function termOf(same: CheckedFigure[]): Term {
  const { counts, country, value, qualifier } = same[0] as CheckedFigure
  const sourceIds = [...new Set(same.map(({ sourceId }) => sourceId))]
  return { counts, country, value, qualifier, sourceIds }
}

/** One of each: every way to choose, the first lists varying last. */
export function combinations<One>(lists: readonly (readonly One[])[]): One[][] {
  return lists.reduce<One[][]>(
    (chosen, list) => chosen.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  )
}
