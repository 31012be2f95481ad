import { defaultSort, type PeopleFilter } from './filter.ts'
import { fieldOf } from './filter-fields.ts'

/** What leaves people out; the rest of a filter says of whom, in which order and where. */
export type FilterPart = Exclude<keyof PeopleFilter, 'q' | 'sort' | 'after' | 'before'>
export type ChosenPart = { part: FilterPart; value: string }

const others: readonly string[] = ['q', 'sort', 'after', 'before']
const parts = Object.keys(fieldOf).filter((key) => !others.includes(key)) as FilterPart[]

/** Everything that is chosen, one value at a time, in the order of the form. */
export function chosenParts(filter: PeopleFilter): ChosenPart[] {
  return parts.flatMap((part) =>
    [filter[part] ?? []]
      .flat()
      .filter((value) => part !== 'match' || value !== 'possibly')
      .map((value) => ({ part, value })),
  )
}

/** The filter without a part of it, or without one value of that part; from the first page. */
export function without(
  filter: PeopleFilter,
  part: FilterPart | 'q',
  value?: string,
): PeopleFilter {
  const given = filter[part]
  const left = Array.isArray(given)
    ? given.filter((one) => value !== undefined && one !== value)
    : emptied[part as keyof typeof emptied]
  const rest = { ...filter, [part]: left ?? null, after: null, before: null }
  return rest.sort === 'relevance' ? { ...rest, sort: defaultSort(rest.q) } : rest
}

const emptied = { q: '', match: 'possibly' } as const
