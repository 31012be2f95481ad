import type { Db } from '#db/client'
import { judgedWith } from '#db/queries/judgements'
import { keptShelf } from '#db/queries/list-match'
import {
  bornOnSameDay,
  factsOf,
  type RecordedFacts,
  sharersOfSources,
  sourcesOf,
} from '#db/queries/pair-facts'
import type { Explanation } from '#domain/judgement'
import {
  evidenceOf,
  type NameEvidence,
  nameQueryOnce,
  peopleLike,
} from '#domain/match-names'
import { candidates } from '#domain/name-candidates'
import { isPair } from '#domain/name-keys'
import type { NameShelf } from '#domain/name-shelf'
import { explainPair, type PersonFacts } from '#domain/pair-reasons'

/** Somebody of the record who may be the person asked for, and why. */
export type Likely = { person: RecordedFacts; explanation: Explanation }

/** What bounds the work: so many names are compared, and so many people looked at. */
const mostNames = 6
const mostLooked = 25
const mostCompared = 3

/** Who in the record may be this person, the likeliest first. Bounded work; never a decision. */
export function likelyPeople(db: Db, asked: PersonFacts, least = 0): Likely[] {
  const shelf = keptShelf(db)
  const named = namedLike(shelf, asked)
  const born = bornOnSameDay(db, asked).filter((id) => !named.has(id))
  const evidence = new Map([...named, ...comparedWith(shelf, asked, born)])
  const ids = [...named.keys(), ...born]
  return explained(db, { asked, ids, evidence, shared: new Map() }, least)
}

/** Of a name in a record: so many of the likest are compared, themselves among them. */
const mostNear = 9

type Look = {
  shelf: NameShelf
  least: number
  /** Who was found before, from the other side perhaps: they are compared again. */
  known?: readonly number[]
}

/**
 * The same for somebody who is in the record: of those whose names are most like their
 * first one or sound the same in two words, who were born on the same day or of whom the
 * same source speaks. Whoever is like another of their names only is found from the other
 * side, where that is the first.
 */
export function likelyTwins(
  db: Db,
  personId: number,
  { shelf, least, known = [] }: Look,
): Likely[] {
  const asked = factsOf(db, [personId]).get(personId)
  if (!asked || asked.publicationLevel === 'removed') return []
  const shared = sharersOfSources(db, sourcesOf(db, personId), personId)
  const near = nearlyNamed(shelf, asked)
  const found = new Set([
    ...known,
    ...soundAlike(shelf, personId),
    ...bornOnSameDay(db, asked),
    ...shared.keys(),
  ])
  const others = [...found].filter((id) => !near.has(id)).slice(0, mostLooked)
  const evidence = new Map([...near, ...comparedWith(shelf, asked, others)])
  // One birthday and no likeness of names is one of hundreds.
  const ids = [...new Set([...evidence.keys(), ...shared.keys()])]
  return explained(db, { asked, ids, evidence, shared }, least)
}

function nearlyNamed(shelf: NameShelf, { id, names: [name] }: PersonFacts) {
  if (name === undefined) return new Map<number, NameEvidence>()
  const { words } = nameQueryOnce(shelf, name)
  const near = candidates(shelf, words, mostNear).filter((one) => one !== id)
  const evidence = evidenceOf(shelf, name, near)
  return new Map(
    evidence.filter(({ odds }) => odds > unlikeOdds).map((one) => [one.personId, one]),
  )
}

type Compared = {
  asked: PersonFacts
  ids: readonly number[]
  evidence: ReadonlyMap<number, NameEvidence>
  shared: ReadonlyMap<number, string>
}

function explained(db: Db, { asked, ids, evidence, shared }: Compared, least: number) {
  return [...factsOf(db, ids).values()]
    .map((person) => ({
      person,
      explanation: explainPair(asked, person, {
        evidence: evidence.get(person.id),
        sharedSource: shared.get(person.id) ?? null,
      }),
    }))
    .filter(({ explanation }) => explanation.score >= least && isTelling(explanation))
    .sort(
      (a, b) => b.explanation.score - a.explanation.score || a.person.id - b.person.id,
    )
}

/** A sister has the surname, and a namesake the year: neither tells who somebody is. */
function isTelling({ reasons }: Explanation): boolean {
  const kinds = reasons.map(({ kind }) => kind)
  return (
    !kinds.includes('other-name') ||
    kinds.includes('birth-day') ||
    kinds.includes('same-source')
  )
}

/** Who shares two words of one name with hardly anybody but this person. */
function soundAlike(shelf: NameShelf, personId: number): number[] {
  const pairs = shelf.keysOf([personId]).flatMap((keys) => keys.filter(isPair))
  const holders = [...shelf.holdersOf(pairs, mostHolders).values()]
  const telling = holders.filter((ids) => ids.length < mostHolders).flat()
  return telling.filter((id) => id !== personId)
}

/** A name that so many have tells nobody from anybody. */
const mostHolders = 12

/** What speaks for and against two people of the record; undefined where one is not there. */
export function explainTwo(db: Db, one: number, other: number): Explanation | undefined {
  const facts = factsOf(db, [one, other])
  const [asked, known] = [facts.get(one), facts.get(other)]
  if (!asked || !known) return undefined
  const shared = sharersOfSources(db, sourcesOf(db, one), one)
  return explainPair(asked, known, {
    evidence: comparedWith(keptShelf(db), asked, [other]).get(other),
    sharedSource: shared.get(other) ?? null,
    judged: judgedWith(db, one)(other),
  })
}

function namedLike(shelf: NameShelf, { id, names }: PersonFacts) {
  const best = new Map<number, NameEvidence>()
  for (const name of new Set(names.slice(0, mostNames)))
    for (const evidence of peopleLike(shelf, name)) {
      const other = best.get(evidence.personId)
      if (evidence.personId !== id && (!other || evidence.odds > other.odds))
        best.set(evidence.personId, evidence)
    }
  const sorted = [...best.values()].sort((a, b) => b.odds - a.odds)
  return new Map(sorted.slice(0, mostLooked).map((one) => [one.personId, one]))
}

/** How the likest of their names fit, of those whose names are alike at all. */
function comparedWith(shelf: NameShelf, { names }: PersonFacts, ids: readonly number[]) {
  const best = new Map<number, NameEvidence>()
  if (ids.length === 0) return best
  for (const name of names.slice(0, mostCompared))
    for (const evidence of evidenceOf(shelf, name, ids)) {
      const other = best.get(evidence.personId)
      if (evidence.odds > (other?.odds ?? unlikeOdds))
        best.set(evidence.personId, evidence)
    }
  return best
}

const unlikeOdds = -12
