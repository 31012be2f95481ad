import { type Relation, readingsOf } from './figure-reading.ts'
import { type CheckedFigure, type Term, termsOf } from './figure-terms.ts'

type Terms = ReturnType<typeof termsOf>

/**
 * Belarusians and others. Sources seldom say of which whole they speak, of all who were
 * released or of those taken to one country: it is the one that the numbers can make, else
 * all. Countries that one source lists belong together and are not mixed with another's.
 */
export function citizenshipSums(
  figures: readonly CheckedFigure[],
  terms: Terms,
): Relation[] {
  const belarusians = terms.of('belarusians')
  const foreigners = terms.of('foreigners')
  const lists = citizenLists(figures)
  return [
    ...madeOf(terms, [belarusians, foreigners], true),
    ...lists.flatMap((list) =>
      madeOf(terms, [belarusians, ...list], false, foreigners.length === 0),
    ),
    ...lists
      .map((parts) => ({ total: foreigners, parts, isWhole: false }))
      .filter(isTelling),
  ]
}

/** The parts with the total that they make in some reading, or else with all announced. */
function madeOf(
  terms: Terms,
  parts: Term[][],
  isWhole: boolean,
  isWanted = true,
): Relation[] {
  if (parts.some((part) => part.length === 0)) return []
  const announced = terms.of('announced')
  const made = [announced, ...terms.byCountry('taken_to')]
    .map((total) => ({ total, parts, isWhole }))
    .filter(comesOut)
  if (made.length > 0) return made.slice(0, 1)
  return isWanted ? [{ total: announced, parts, isWhole }] : []
}

const comesOut = (relation: Relation) => verdicts(relation).includes('holds')

/** That some of the foreigners come from one country needs no saying. */
const isTelling = (relation: Relation) =>
  verdicts(relation).some((verdict) => verdict !== 'gap')

const verdicts = (relation: Relation) =>
  readingsOf(relation).map(({ verdict }) => verdict)

/** The countries that each source lists, the same list of several sources only once. */
function citizenLists(figures: readonly CheckedFigure[]): Term[][][] {
  const others = figures.filter(({ counts }) => counts === 'citizens_of')
  const bySource = Map.groupBy(others, ({ sourceId }) => sourceId)
  const byContent = Map.groupBy(bySource.values(), (list) =>
    list
      .map(({ country, value, qualifier }) => `${country} ${value} ${qualifier}`)
      .sort()
      .join(),
  )
  return [...byContent.values()].map((same) =>
    termsOf(same.flat()).byCountry('citizens_of'),
  )
}
