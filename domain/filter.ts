import { type CustodyStatus, custodyStatuses } from '#domain/custody'
import { type Day, parseEdtf } from '#domain/edtf'
import { type Sex, sexes } from '#domain/person'
import { type ReleaseType, releaseTypes } from '#domain/release'

export const sorts = ['name', 'arrested', 'released'] as const
export type Sort = (typeof sorts)[number]

/** What the people list is asked for: the parsed form of its address. */
export type PeopleFilter = {
  q: string
  status: CustodyStatus[]
  country: string[]
  sex: Sex[]
  release: ReleaseType[]
  arrestedFrom: Day | null
  arrestedTo: Day | null
  releasedFrom: Day | null
  releasedTo: Day | null
  heldOn: Day | null
  sort: Sort
  page: number
}

export const filterFields = [
  'q',
  'status',
  'country',
  'sex',
  'release',
  'arrested_from',
  'arrested_to',
  'released_from',
  'released_to',
  'held_on',
  'sort',
  'page',
] as const
export type FilterField = (typeof filterFields)[number]

export type FilterProblem = {
  field: FilterField
  value: string
  rule: 'not-in-list' | 'not-a-date' | 'not-a-day' | 'not-a-page' | 'range-reversed'
}

export const pageSize = 50
const lastPage = 100_000
const longestValue = 200

/**
 * Reads the address of the people list. A value that breaks a rule is left out of the
 * filter and named in `problems`, so that the page can say which and why.
 */
export function parsePeopleFilter(params: URLSearchParams) {
  const problems: FilterProblem[] = []
  const read = reader(params, problems)
  const filter: PeopleFilter = {
    q: read.text('q'),
    status: read.list('status', custodyStatuses),
    country: read.countries(),
    sex: read.list('sex', sexes),
    release: read.list('release', releaseTypes),
    arrestedFrom: read.bound('arrested_from', 'earliest'),
    arrestedTo: read.bound('arrested_to', 'latest'),
    releasedFrom: read.bound('released_from', 'earliest'),
    releasedTo: read.bound('released_to', 'latest'),
    heldOn: read.day('held_on'),
    sort: read.list('sort', sorts)[0] ?? 'name',
    page: read.page(),
  }
  checkOrder(filter, params, problems)
  return { filter, problems }
}

function checkOrder(
  filter: PeopleFilter,
  params: URLSearchParams,
  problems: FilterProblem[],
) {
  for (const [from, to, field] of [
    [filter.arrestedFrom, filter.arrestedTo, 'arrested_to'],
    [filter.releasedFrom, filter.releasedTo, 'released_to'],
  ] as const)
    if (from && to && from > to)
      problems.push({ field, value: params.get(field) ?? '', rule: 'range-reversed' })
}

/**
 * The one address for a filter: known fields in order, values sorted, defaults and
 * empties dropped. Wrong values stay, so that the page can name them.
 */
export function canonicalQuery(params: URLSearchParams): URLSearchParams {
  const canonical = new URLSearchParams()
  for (const field of [...filterFields].sort()) {
    const values = params
      .getAll(field)
      .map((value) => value.trim().slice(0, longestValue))
    for (const value of [...new Set(values)].sort())
      if (value !== '' && !isDefault(field, value)) canonical.append(field, value)
  }
  return canonical
}

function isDefault(field: FilterField, value: string) {
  return (field === 'sort' && value === 'name') || (field === 'page' && value === '1')
}

/** The address of a filter, as canonical as `canonicalQuery` makes it. */
export function queryOf(filter: PeopleFilter): URLSearchParams {
  const params = new URLSearchParams()
  const add = (field: FilterField, value: string | null) =>
    value && params.append(field, value)
  add('q', filter.q)
  for (const field of ['status', 'country', 'sex', 'release'] as const)
    for (const value of filter[field]) add(field, value)
  add('arrested_from', filter.arrestedFrom)
  add('arrested_to', filter.arrestedTo)
  add('released_from', filter.releasedFrom)
  add('released_to', filter.releasedTo)
  add('held_on', filter.heldOn)
  add('sort', filter.sort)
  add('page', String(filter.page))
  return canonicalQuery(params)
}

function reader(params: URLSearchParams, problems: FilterProblem[]) {
  const text = (field: FilterField) =>
    (params.get(field) ?? '').trim().slice(0, longestValue)
  const refuse = (
    field: FilterField,
    rule: FilterProblem['rule'],
    value = text(field),
  ) => {
    problems.push({ field, value, rule })
    return null
  }
  const many = (field: FilterField) =>
    [...new Set(params.getAll(field).map((value) => value.trim()))].filter(Boolean).sort()
  const date = (field: FilterField) => {
    if (!text(field)) return null
    const parsed = parseEdtf(text(field))
    const plain = /^\d{4}(-\d{2}){0,2}$/.test(text(field))
    return parsed.ok && plain ? parsed.value : refuse(field, 'not-a-date')
  }
  return {
    text,
    list<Value extends string>(field: FilterField, values: readonly Value[]): Value[] {
      const known = (value: string): value is Value => values.some((one) => one === value)
      return many(field).flatMap((value) =>
        known(value) ? [value] : none(refuse(field, 'not-in-list', value)),
      )
    },
    countries: () =>
      many('country').flatMap((value) =>
        /^[A-Z]{2}$/.test(value)
          ? [value]
          : none(refuse('country', 'not-in-list', value)),
      ),
    bound: (field: FilterField, end: 'earliest' | 'latest') => date(field)?.[end] ?? null,
    day(field: FilterField): Day | null {
      const parsed = date(field)
      if (parsed && parsed.earliest !== parsed.latest) return refuse(field, 'not-a-day')
      return parsed?.earliest ?? null
    },
    page() {
      const value = text('page')
      if (value === '') return 1
      const page = /^\d{1,6}$/.test(value) ? Number(value) : 0
      if (page >= 1 && page <= lastPage) return page
      refuse('page', 'not-a-page')
      return 1
    },
  }
}

/** Nothing to keep of a value that was refused. */
const none = (_refused: null): never[] => []
