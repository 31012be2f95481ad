import { type Edtf, parseEdtf } from './edtf.ts'
import type { Understood } from './list-entry.ts'
import type { KnownPerson, Reason } from './match-candidate.ts'
import { samePlace } from './match-places.ts'

type Asked = { entry: Understood; person: KnownPerson; on: Edtf }

/** What speaks for and against a person beside the name. What is not known says nothing. */
export function factReasons(asked: Asked): Reason[] {
  return [
    birthReason(asked),
    custodyReason(asked),
    placeReason(asked),
    articleReason(asked),
    countryReason(asked),
    releaseReason(asked),
    deathReason(asked),
  ].filter((reason) => reason !== null)
}

const reason = (
  kind: Reason['kind'],
  odds: number,
  { asked = null, known = null }: { asked?: string | null; known?: string | null } = {},
): Reason => ({ kind, for: odds > 0, asked, known, odds })

/** Of people on lists nearly all were born in so many years, as many in each. */
const yearsOfBirths = 55
const dayOdds = 6
/** A slip of one year is common, of more is not. */
const nextYearOdds = -2.5
const otherYearOdds = -6

function birthReason({ entry, person, on }: Asked): Reason | null {
  if (!person.birth) return null
  const known = person.birth.text
  const birth = birthOn(entry)
  if (birth && birth.text === entry.birthOn && birth.text === known)
    return reason('birth-day', dayOdds, { asked: birth.text, known })
  if (birth) return yearReason(birth, person.birth)
  return entry.age === null ? null : ageReason(entry.age, person.birth, on)
}

/** When somebody on a list was born, as far as the list says it. */
export function birthOn(entry: Pick<Understood, 'birthOn' | 'birthYear'>): Edtf | null {
  const day = entry.birthOn === null ? null : parseEdtf(entry.birthOn)
  if (day?.ok) return day.value
  return entry.birthYear === null ? null : inYear(entry.birthYear)
}

function yearReason(asked: Edtf, known: Edtf): Reason {
  const said = { asked: asked.text, known: known.text }
  const years = apart(asked, known)
  if (years > 0)
    return reason('other-year', years === 1 ? nextYearOdds : otherYearOdds, said)
  return overlaps(asked, known)
    ? reason('birth-year', Math.log(yearsOfBirths / yearsIn(known)), said)
    : reason('other-year', nextYearOdds, said)
}

/** Somebody of that age was born in one of two years; a list may be a year old. */
function ageReason(age: number, known: Edtf, on: Edtf): Reason | null {
  const from = yearOf(on.earliest) - age - 1
  const born = { earliest: `${from}-01-01`, latest: `${yearOf(on.latest) - age}-12-31` }
  const said = { asked: String(age), known: known.text }
  const years = apart(born, known)
  if (years === 1) return null
  if (years > 1) return reason('other-age', otherYearOdds, said)
  return reason('age', Math.log(yearsOfBirths / (1 + yearsIn(known))), said)
}

type Days = Pick<Edtf, 'earliest' | 'latest'>

function inYear(year: number): Edtf {
  const text = String(year).padStart(4, '0')
  return { text, earliest: `${text}-01-01`, latest: `${text}-12-31`, doubt: 'none' }
}

const yearOf = (day: string) => Number(day.slice(0, 4))
const overlaps = (a: Days, b: Days) => a.earliest <= b.latest && b.earliest <= a.latest
const yearsIn = (days: Days) =>
  Math.min(yearsOfBirths, 1 + yearOf(days.latest) - yearOf(days.earliest))

/** How many years lie between, 0 where they share one. */
function apart(a: Days, b: Days): number {
  return Math.max(
    0,
    yearOf(a.earliest) - yearOf(b.latest),
    yearOf(b.earliest) - yearOf(a.latest),
  )
}

function custodyReason({ person }: Asked): Reason | null {
  if (person.heldThen === 'yes') return reason('held-then', 1)
  if (person.heldThen === 'no' && !person.released && !person.died)
    return reason('not-held', -2)
  return null
}

function placeReason({ entry, person }: Asked): Reason | null {
  const asked = entry.place
  if (asked === null) return null
  const known = person.heldWhere.find((place) => samePlace(asked, place))
  return known === undefined ? null : reason('place', 2, { asked, known })
}

function articleReason({ entry, person }: Asked): Reason | null {
  const known = new Set(person.articles.map(numberOf))
  const same = entry.articles.filter((article) => known.has(numberOf(article)))
  const said = same.join(', ')
  return same.length === 0 ? null : reason('article', 2, { asked: said, known: said })
}

/** `361-4` of `ст. 361-4 ч. 1`, of `361-4(1)` and of `361⁴`. */
const numberOf = (article: string) =>
  /\d+(?:[.-]\d+)*/.exec(article.normalize('NFKC'))?.[0].replace('.', '-') ?? article

function countryReason({ entry, person }: Asked): Reason | null {
  const asked = entry.country
  if (asked === null || person.citizenships.length === 0) return null
  if (person.citizenships.includes(asked))
    return reason('country', 1, { asked, known: asked })
  return reason('other-country', -1.5, { asked, known: person.citizenships.join(', ') })
}

function releaseReason({ person }: Asked): Reason | null {
  if (!person.released) return null
  const known = person.released.on?.text ?? null
  if (person.released.thisRelease) return reason('in-this-release', 1, { known })
  return person.heldThen === 'no' ? reason('already-released', -3, { known }) : null
}

function deathReason({ person, on }: Asked): Reason | null {
  const day = person.died?.on
  if (!person.died || (day && day.latest >= on.earliest)) return null
  return reason('died', -5, { known: day?.text ?? null })
}
