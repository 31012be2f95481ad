import type { HeldRule } from './counting.ts'
import { type Cursor, formatCursor } from './cursor.ts'
import type { CustodyStatus } from './custody.ts'
import type { Day } from './edtf.ts'
import type { AgeBand, LengthBand } from './facet.ts'
import {
  type FilterField,
  fieldOf,
  type Match,
  readings,
  type Sort,
} from './filter-fields.ts'
import type { Sex } from './person.ts'
import type { Conditionality, ReleaseType } from './release.ts'
import type { SentenceKind } from './sentence.ts'

/**
 * What the people list is asked for: the parsed form of its address. A list is of values
 * of which any will do, none for no question. Values that point at something are what
 * names it in addresses: a slug, or what `db/facets/tokens.ts` makes.
 */
export type PeopleFilter = {
  q: string
  /** On the day `on`, else now. */
  status: CustodyStatus[]
  on: Day | null
  /** As known on which day status and custody are asked for; null for now. */
  known: Day | null
  held: HeldRule | null
  country: string[]
  citizenship: string[]
  sex: Sex[]
  age: AgeBand[]
  occupation: string[]
  article: string[]
  case: string[]
  court: string[]
  judge: string[]
  facility: string[]
  /** `body.state`, as `viasna.current`. */
  designation: string[]
  /** `2020`, `2020-09` or `2020-09-07`, as it was typed: it reaches to its own end. */
  arrestedFrom: string | null
  arrestedTo: string | null
  releasedFrom: string | null
  releasedTo: string | null
  release: ReleaseType[]
  condition: Conditionality[]
  massRelease: string[]
  sentence: SentenceKind[]
  length: LengthBand[]
  verified: ('yes' | 'no')[]
  newsBefore: Day | null
  /** Whether vague dates have to match whatever they mean, or only could. */
  match: Match
  sort: Sort
  after: Cursor | null
  before: Cursor | null
}

export type FilterProblem = {
  field: FilterField
  value: string
  rule:
    | 'not-in-list'
    | 'not-a-date'
    | 'not-a-day'
    | 'not-a-page'
    | 'names-nothing'
    | 'range-reversed'
    | 'too-long-ago'
}

export const pageSize = 50

const keys = Object.keys(fieldOf) as (keyof PeopleFilter)[]

/**
 * Reads the address of the people list. A value that breaks a rule is left out of the
 * filter and named in `problems`, so that the page can say which and why.
 */
export function parsePeopleFilter(params: URLSearchParams) {
  const given = canonicalQuery(params)
  const problems: FilterProblem[] = []
  const values = keys.map((key) => {
    const { many, read, fallback } = readings[key]
    const good = given.getAll(fieldOf[key]).flatMap((value) => {
      const result = read(value)
      if (result.ok) return [result.value]
      problems.push({ field: fieldOf[key], value, rule: result.problem })
      return []
    })
    return [key, many ? good : (good[0] ?? fallback)]
  })
  const filter = Object.fromEntries(values) as PeopleFilter
  filter.sort ??= defaultSort(filter.q)
  checkPage(filter, problems)
  checkOrder(filter, problems)
  return { filter, problems }
}

export const defaultSort = (q: string): Sort => (q ? 'relevance' : 'name')

/** A place in another order is none in this one, and one end is enough. */
function checkPage(filter: PeopleFilter, problems: FilterProblem[]) {
  for (const end of ['after', 'before'] as const) {
    const cursor = filter[end]
    if (!cursor) continue
    if (cursor.sort === filter.sort && (end === 'after' || !filter.after)) continue
    problems.push({ field: end, value: formatCursor(cursor), rule: 'not-a-page' })
    filter[end] = null
  }
}

function checkOrder(filter: PeopleFilter, problems: FilterProblem[]) {
  // As text: "2020-09" to "2020" is a range, since a year reaches to its end.
  for (const [from, to, field] of [
    [filter.arrestedFrom, filter.arrestedTo, 'arrested_to'],
    [filter.releasedFrom, filter.releasedTo, 'released_to'],
  ] as const)
    if (from && to && from.slice(0, to.length) > to)
      problems.push({ field, value: to, rule: 'range-reversed' })
}

/**
 * The one address for a filter: known fields in order, values sorted, defaults and
 * empties dropped. Wrong values stay, so that the page can name them.
 */
export function canonicalQuery(params: URLSearchParams): URLSearchParams {
  const canonical = new URLSearchParams()
  const q = cleaned(params.get('q') ?? '')
  for (const key of keys.toSorted((a, b) => (fieldOf[a] < fieldOf[b] ? -1 : 1))) {
    const values = params.getAll(fieldOf[key]).map(cleaned).filter(Boolean)
    const kept = readings[key].many ? [...new Set(values)].sort() : values.slice(0, 1)
    for (const value of kept)
      if (!isDefault(key, value, q)) canonical.append(fieldOf[key], value)
  }
  return canonical
}

const longestValue = 400

const cleaned = (value: string) =>
  value.trim().slice(0, longestValue).toWellFormed().trim()

function isDefault(key: keyof PeopleFilter, value: string, q: string) {
  if (key === 'match') return value === 'possibly'
  if (key !== 'sort') return false
  return value === defaultSort(q) || (value === 'relevance' && !q)
}

/** The address of a filter, as canonical as `canonicalQuery` makes it. */
export function queryOf(filter: PeopleFilter): URLSearchParams {
  const params = new URLSearchParams()
  for (const key of keys)
    for (const value of [filter[key] ?? []].flat())
      params.append(fieldOf[key], typeof value === 'object' ? formatCursor(value) : value)
  return canonicalQuery(params)
}
