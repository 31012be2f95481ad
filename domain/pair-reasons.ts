import { type Edtf, parseEdtf } from './edtf.ts'
import type { Explanation, PairReason } from './judgement.ts'
import type { Understood } from './list-entry.ts'
import type { KnownPerson, Reason } from './match-candidate.ts'
import { factReasons } from './match-facts.ts'
import { nameReasons } from './match-name-reasons.ts'
import type { NameEvidence } from './match-names.ts'
import { samePlace } from './match-places.ts'
import type { Sex } from './person.ts'

/** What recognises somebody, whether in the record or only typed so far. */
export type PersonFacts = {
  /** 0 while they are in no record. */
  id: number
  names: readonly string[]
  sex: Sex
  birth: Edtf | null
  birthPlace: string | null
  /** ISO 3166-1 alpha-2. */
  citizenships: readonly string[]
  /** As they are written: `342`, `361-4`. */
  articles: readonly string[]
  /** Whole days. */
  arrests: readonly string[]
}

/** What is typed so far of somebody who is in no record. */
export function typedFacts(
  typed: Pick<PersonFacts, 'names'> & Partial<PersonFacts>,
): PersonFacts {
  const nothing = { citizenships: [], articles: [], arrests: [] }
  return { id: 0, sex: 'unknown', birth: null, birthPlace: null, ...nothing, ...typed }
}

type Told = {
  /** How the name that is asked for fits; undefined where no name of theirs does. */
  evidence: NameEvidence | undefined
  /** A source that speaks of hardly anybody else speaks of both. */
  sharedSource: string | null
  judged?: 'different' | 'unsure' | undefined
}

/** Why two records may be of one person, and why not. Only ever a suggestion. */
export function explainPair(
  asked: PersonFacts,
  known: PersonFacts,
  { evidence, sharedSource, judged }: Told,
): Explanation {
  const said = evidence
    ? nameReasons(evidence, knownFrom(known))
    : [strangers(asked, known)]
  const reasons = [
    ...said,
    ...factReasons({
      entry: entryFrom(asked, known),
      person: knownFrom(known),
      on: anyDay,
    }),
    ...ownReasons(asked, known, said),
    ...(sharedSource === null
      ? []
      : [pro('same-source', sharedSourceOdds, sharedSource)]),
    ...(judged
      ? [con(judged === 'different' ? 'judged-different' : 'judged-unsure', 0)]
      : []),
  ].map(weighed)
  const score = reasons.reduce((sum, { odds }) => sum + odds, 0)
  return { score: Math.round(score * 100) / 100, reasons: reasons.toSorted(inOrder) }
}

const sharedSourceOdds = 3
const otherNameOdds = -6
const otherSexOdds = -6
/** Many are arrested on one day, and born in one town. */
const arrestDayOdds = 2
const placeOdds = 1
/** Half of a record is charged with the same few articles. */
const articleOdds = 0.5

const pro = (kind: PairReason['kind'], odds: number, known: string | null = null) => ({
  ...{ kind, for: true, asked: known, known, odds },
})
const con = (
  kind: PairReason['kind'],
  odds: number,
  asked: string | null = null,
  known: string | null = null,
) => ({ kind, for: false, asked, known, odds })

const strangers = (asked: PersonFacts, known: PersonFacts) =>
  con('other-name', otherNameOdds, asked.names[0] ?? null, known.names[0] ?? null)

function ownReasons(
  asked: PersonFacts,
  known: PersonFacts,
  said: readonly (PairReason | Reason)[],
): PairReason[] {
  const day = asked.arrests.find((one) => known.arrests.includes(one))
  const [here, there] = [asked.birthPlace, known.birthPlace]
  const isPlace = here !== null && there !== null && samePlace(here, there)
  const isOtherSex = isKnown(asked.sex) && isKnown(known.sex) && asked.sex !== known.sex
  return [
    ...(day ? [pro('arrest-day', arrestDayOdds, day)] : []),
    ...(isPlace ? [pro('birth-place', placeOdds, there)] : []),
    ...(isOtherSex && !said.some(({ kind }) => kind === 'other-sex')
      ? [con('other-sex', otherSexOdds, asked.sex, known.sex)]
      : []),
  ]
}

const isKnown = (sex: Sex) => sex !== 'unknown'

/** What is asked of two people is never their age, a prison or a release. */
const weighed = (reason: PairReason | Reason) =>
  ({ ...reason, ...(reason.kind === 'article' && { odds: articleOdds }) }) as PairReason

function inOrder(a: PairReason, b: PairReason): number {
  return Number(b.for) - Number(a.for) || Math.abs(b.odds) - Math.abs(a.odds)
}

/** Nobody is matched with a day here: what depends on one is left unknown. */
const anyDay = dayOf('2000')

function dayOf(text: string): Edtf {
  const day = parseEdtf(text)
  return day.ok ? day.value : { text, earliest: text, latest: text, doubt: 'none' }
}

function knownFrom({ id, names, sex, birth, citizenships, articles }: PersonFacts) {
  return {
    ...{ id, names, sex, birth, citizenships, articles },
    ...{ heldThen: null, heldWhere: [], released: null, died: null },
  } satisfies KnownPerson
}

/** A whole day is compared as one, anything less by its year; a citizenship where it differs. */
function entryFrom(asked: PersonFacts, known: PersonFacts): Understood {
  const birth = asked.birth?.text ?? ''
  const isApart =
    known.citizenships.length > 0 &&
    !asked.citizenships.some((one) => known.citizenships.includes(one))
  return {
    ...{ name: asked.names[0] ?? '', otherNames: [], age: null, place: null, rest: '' },
    birthOn: /^\d{4}-\d\d-\d\d$/.test(birth) ? birth : null,
    birthYear: /^\d{4}(?:-\d\d)?[?~]?$/.test(birth) ? Number(birth.slice(0, 4)) : null,
    articles: [...asked.articles],
    country: isApart ? (asked.citizenships[0] ?? null) : null,
  }
}
