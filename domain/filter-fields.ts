import { fail, ok, type Result } from '#lib/result'
import { heldRules } from './counting.ts'
import { parseCursor } from './cursor.ts'
import { custodyStatuses } from './custody.ts'
import { parseEdtf } from './edtf.ts'
import { ageBands, designationStates, lengthBands, unknown, yesOrNo } from './facet.ts'
import type { FilterProblem, PeopleFilter } from './filter.ts'
import { occupations, sexes } from './person.ts'
import { conditionalities, releaseTypes } from './release.ts'
import { sentenceKinds } from './sentence.ts'

export const sorts = ['relevance', 'name', 'arrested', 'released'] as const
export type Sort = (typeof sorts)[number]

export const matches = ['possibly', 'certainly'] as const
export type Match = (typeof matches)[number]

/** What each part of the filter is called in addresses. */
export const fieldOf = {
  q: 'q',
  status: 'status',
  on: 'on',
  known: 'known',
  held: 'held',
  country: 'country',
  citizenship: 'citizenship',
  sex: 'sex',
  age: 'age',
  occupation: 'occupation',
  article: 'article',
  case: 'case',
  court: 'court',
  judge: 'judge',
  facility: 'facility',
  designation: 'designation',
  arrestedFrom: 'arrested_from',
  arrestedTo: 'arrested_to',
  releasedFrom: 'released_from',
  releasedTo: 'released_to',
  release: 'release',
  condition: 'condition',
  massRelease: 'mass_release',
  sentence: 'sentence',
  length: 'length',
  verified: 'verified',
  newsBefore: 'news_before',
  match: 'match',
  sort: 'sort',
  after: 'after',
  before: 'before',
} as const satisfies Record<keyof PeopleFilter, string>
export type FilterField = (typeof fieldOf)[keyof typeof fieldOf]

type Reading = {
  many: boolean
  read: (text: string) => Result<unknown, FilterProblem['rule']>
  /** The value of one that is not given. */
  fallback?: unknown
}

const one = (read: Reading['read'], fallback: unknown = null): Reading => ({
  many: false,
  read,
  fallback,
})
const many = (read: Reading['read']): Reading => ({ many: true, read })

const among =
  (...values: readonly string[]): Reading['read'] =>
  (text) =>
    values.includes(text) ? ok(text) : fail('not-in-list')

const shaped =
  (pattern: RegExp, rule: FilterProblem['rule']): Reading['read'] =>
  (text) =>
    pattern.test(text) ? ok(text) : fail(rule)

const day: Reading['read'] = (text) => {
  const date = plainDate(text)
  return date.ok && text.length < 10 ? fail('not-a-day') : date
}

function plainDate(text: string): Result<string, 'not-a-date'> {
  const isPlain = /^\d{4}(-\d{2}){0,2}$/.test(text) && parseEdtf(text).ok
  return isPlain ? ok(text) : fail('not-a-date')
}

const place: Reading['read'] = (text) => {
  const cursor = parseCursor(text)
  return cursor ? ok(cursor) : fail('not-a-page')
}

const country = /^[A-Z]{2}$/
const named = many(shaped(/^[a-z0-9]+([-.][a-z0-9]+)*$/, 'names-nothing'))
const finding = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*\\.(${designationStates.join('|')})$`)

/** How the values of each part are read; one without its reading does not compile. */
export const readings = {
  q: one(ok, ''),
  status: many(among(...custodyStatuses)),
  on: one(day),
  known: one(day),
  held: one(among(...heldRules)),
  country: many(shaped(country, 'not-in-list')),
  citizenship: many((text) =>
    text === unknown ? ok(text) : shaped(country, 'not-in-list')(text),
  ),
  sex: many(among(...sexes)),
  age: many(among(...ageBands)),
  occupation: many(among(...occupations, unknown)),
  article: named,
  case: named,
  court: named,
  judge: named,
  facility: named,
  designation: many(shaped(finding, 'names-nothing')),
  arrestedFrom: one(plainDate),
  arrestedTo: one(plainDate),
  releasedFrom: one(plainDate),
  releasedTo: one(plainDate),
  release: many(among(...releaseTypes)),
  condition: many(among(...conditionalities)),
  massRelease: named,
  sentence: many(among(...sentenceKinds)),
  length: many(among(...lengthBands)),
  verified: many(among(...yesOrNo)),
  newsBefore: one(day),
  match: one(among(...matches), 'possibly'),
  sort: one(among(...sorts)),
  after: one(place),
  before: one(place),
} as const satisfies Record<keyof PeopleFilter, Reading>
