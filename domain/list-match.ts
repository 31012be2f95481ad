import type { Edtf } from './edtf.ts'
import type { Understood } from './list-entry.ts'
import type { Candidate, EntryMatch, KnownPerson, Reason } from './match-candidate.ts'
import { quarantined } from './match-collisions.ts'
import { factReasons } from './match-facts.ts'
import { nameReasons } from './match-name-reasons.ts'
import { type NameEvidence, peopleLike } from './match-names.ts'
import { leastOffered, pileOf } from './match-piles.ts'
import type { NameShelf } from './name-shelf.ts'

/** What entries are matched against. */
export type Against = {
  shelf: NameShelf
  /** What is known of these people, in any order; who is not there is left out. */
  peopleOf: (personIds: readonly number[]) => readonly KnownPerson[]
  /** The day of the release. */
  on: Edtf
  /** Whom entries of the same list mean that are decided. */
  taken?: ReadonlySet<number>
}

/** So many of those with the likest names are looked at, and so many are offered. */
const mostLooked = 10
const mostOffered = 5

/** Whom one entry means, by itself. */
export function matchEntry(entry: Understood, against: Against): EntryMatch {
  const [match] = matchList([entry], against)
  return match ?? { pile: 'unknown', candidates: [], collidesWith: [] }
}

/**
 * Whom each entry of a list means, and which collide: two that mean one person, or that
 * stand between the same people. Who collides is never clear. The order of the entries
 * makes no difference. One list at a time: on another list the same person is expected.
 */
export function matchList(
  entries: readonly Understood[],
  against: Against,
): EntryMatch[] {
  const named = entries.map((entry) => namedLike(entry, against.shelf))
  const ids = new Set(named.flatMap((all) => all.map(({ personId }) => personId)))
  const known = new Map(against.peopleOf([...ids]).map((person) => [person.id, person]))
  const matches = entries.map((entry, at) => {
    const candidates = (named[at] ?? []).flatMap((evidence) => {
      const person = known.get(evidence.personId)
      return person ? [candidateOf(entry, { person, evidence }, against)] : []
    })
    candidates.sort((a, b) => b.score - a.score || a.person.id - b.person.id)
    return { pile: pileOf(candidates), candidates: offered(candidates) }
  })
  return quarantined(matches)
}

const offered = (candidates: readonly Candidate[]) =>
  candidates.slice(0, mostOffered).filter(({ score }) => score >= leastOffered)

/** A second form of a name that fits says a little more, for it was made from the first. */
const secondForm = 1

/** Whose names are like any of the forms that the list gives, the likest first. */
function namedLike(entry: Understood, shelf: NameShelf): NameEvidence[] {
  const best = new Map<number, NameEvidence>()
  for (const form of new Set([entry.name, ...entry.otherNames]))
    for (const evidence of peopleLike(shelf, form)) {
      const other = best.get(evidence.personId)
      best.set(evidence.personId, other ? both(other, evidence) : evidence)
    }
  return [...best.values()]
    .sort((a, b) => b.odds - a.odds || a.personId - b.personId)
    .slice(0, mostLooked)
}

function both(one: NameEvidence, other: NameEvidence): NameEvidence {
  const [more, less] = one.odds >= other.odds ? [one, other] : [other, one]
  return less.odds > 0 ? { ...more, odds: more.odds + secondForm } : more
}

function candidateOf(
  entry: Understood,
  { person, evidence }: { person: KnownPerson; evidence: NameEvidence },
  { on, taken }: Against,
): Candidate {
  const reasons = [
    ...nameReasons(evidence, person),
    ...factReasons({ entry, person, on }),
    ...(taken?.has(person.id) ? [onListAlready] : []),
  ]
  const score = reasons.reduce((sum, { odds }) => sum + odds, 0)
  const { isFull, isInOrder, least } = evidence
  const name = { isFull, isInOrder, least }
  return { person, score, reasons: reasons.sort(inOrder), name }
}

const onListAlready: Reason = {
  kind: 'on-this-list-already',
  for: false,
  asked: null,
  known: null,
  odds: -3,
}

/** What speaks for somebody before what speaks against, the telling before the rest. */
function inOrder(a: Reason, b: Reason): number {
  return Number(b.for) - Number(a.for) || Math.abs(b.odds) - Math.abs(a.odds)
}
