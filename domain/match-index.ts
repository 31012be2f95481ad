import type { Certainty, CustodyStatus } from './custody.ts'
import type { Edtf } from './edtf.ts'
import type { NameForm } from './name-hit.ts'
import { type Lists, packed, packedDate, unpacked, unpackedDate } from './packed.ts'
import type { Sex } from './person.ts'
import type { Conditionality } from './release.ts'

/** What a browser has to know of somebody to recognise them on a list. */
export type IndexedPerson = {
  slug: string
  sex: Sex
  fictional: boolean
  status: CustodyStatus
  certainty: Certainty
  /** Of the release by which they are out; null where none is recorded. */
  condition: Conditionality | null
  birth: Edtf | null
  /** ISO 3166-1 alpha-2. */
  citizenships: string[]
  /** Where they were held, in any language. */
  places: string[]
  /** Articles of criminal codes, as they are written: `361-4`. */
  articles: string[]
  /** The one to show in its language first. */
  names: IndexedName[]
}
export type IndexedName = Pick<NameForm, 'text' | 'lang' | 'scheme'>

/** A change of the form needs a new number: scripts and index are fetched apart. */
export const indexFormat = 2

/**
 * Everybody, column by column: what repeats stands once, and is meant by its place. Names
 * are left as they are published. `readings` are of the Han characters in them.
 */
export type MatchIndex = {
  format: typeof indexFormat
  readings: Record<string, string>
  slugs: string[]
  births: string[]
  standings: Lists
  citizenships: Lists
  places: Lists
  articles: Lists
  names: string[][]
  forms: Lists
}

export function packIndex(
  people: readonly IndexedPerson[],
  readings: Record<string, string> = {},
): MatchIndex {
  const lists = (values: (person: IndexedPerson) => string[]) =>
    packed(people.map(values))
  return {
    format: indexFormat,
    readings,
    slugs: people.map(({ slug }) => slug),
    births: people.map(({ birth }) => packedDate(birth)),
    standings: lists(standingOf),
    citizenships: lists(({ citizenships }) => citizenships),
    places: lists(({ places }) => places),
    articles: lists(({ articles }) => articles),
    names: people.map(({ names }) => names.map(({ text }) => text)),
    forms: lists(({ names }) =>
      names.map(({ lang, scheme }) => `${lang} ${scheme ?? ''}`),
    ),
  }
}

/** One word for all that has few values. */
function standingOf(person: IndexedPerson): string[] {
  const { sex, fictional, status, certainty, condition } = person
  const made = fictional ? 'fictional' : ''
  return [`${status} ${certainty} ${sex} ${made} ${condition ?? ''}`]
}

/** The people whom `packIndex` was given, in their order. */
export function unpackIndex(index: MatchIndex): IndexedPerson[] {
  const standings = unpacked(index.standings)
  const [citizenships, places] = [unpacked(index.citizenships), unpacked(index.places)]
  const [articles, forms] = [unpacked(index.articles), unpacked(index.forms)]
  return index.slugs.map((slug, at) => ({
    slug,
    ...standingFrom(standings(at)[0]),
    birth: unpackedDate(index.births[at] ?? ''),
    citizenships: citizenships(at),
    places: places(at),
    articles: articles(at),
    names: namesFrom(index.names[at] ?? [], forms(at)),
  }))
}

function standingFrom(standing = '') {
  const [status, certainty, sex, fictional, condition] = standing.split(' ')
  return {
    status: status as CustodyStatus,
    certainty: certainty as Certainty,
    sex: sex as Sex,
    condition: (condition || null) as Conditionality | null,
    fictional: fictional === 'fictional',
  }
}

function namesFrom(texts: readonly string[], forms: readonly string[]): IndexedName[] {
  return texts.map((text, at) => {
    const [lang = '', scheme] = forms[at]?.split(' ') ?? []
    return { text, lang, scheme: (scheme || null) as IndexedName['scheme'] }
  })
}
