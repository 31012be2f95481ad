import type { EventRule } from '#domain/event-filter'
import type { FilterProblem } from '#domain/filter'
import { type AskedDay, knownField, readKnownDay } from '#domain/known-day'
import type { WrongValue } from '#lib/problem'
import { today } from '#lib/today'

export type Rule =
  | FilterProblem['rule']
  | EventRule
  | 'unknown-parameter'
  | 'given-twice'
  | 'not-a-limit'
  | 'too-long'
  | 'not-yet'

export const mostOnPage = 200
export const usualOnPage = 50
const longestValue = 400

const details: Record<Rule, string> = {
  'not-in-list': 'It must be one of the values that the documentation lists.',
  'not-a-date': 'It must be a year, a month or a day: 2020, 2020-09 or 2020-09-07.',
  'not-a-day': 'It must be a day: 2020-09-07.',
  'not-a-page':
    'It must be a cursor that an answer of this list gave, in the same order.',
  'too-long-ago':
    'More people changed since than can be worked out anew; ask for a later day.',
  'not-yet': 'It must not be a day that is still to come.',
  'names-nothing': 'There is nothing of that name.',
  'range-reversed': 'The end lies before the beginning.',
  'unknown-parameter': 'There is no such parameter here.',
  'given-twice': 'It can be given only once.',
  'not-a-limit': `It must be a whole number from 1 to ${mostOnPage}.`,
  'too-long': `It must have at most ${longestValue} characters.`,
}

type Broken = { field: string; value: string; rule: Rule }

export const wrongValue = (broken: Broken): WrongValue => ({
  ...broken,
  detail: details[broken.rule],
})

type Known = { fields: readonly string[]; many: readonly string[] }

/**
 * What the page lets pass and data must not: a parameter that is not known would be a
 * filter silently ignored, and the answer one to another question.
 */
export function brokenParameters(
  query: URLSearchParams,
  { fields, many }: Known,
): Broken[] {
  return [...new Set(query.keys())].flatMap((field): Broken[] => {
    const values = query.getAll(field)
    const value = values[0] ?? ''
    if (!fields.includes(field)) return [{ field, value, rule: 'unknown-parameter' }]
    const long = values.filter((one) => one.length > longestValue)
    if (long.length > 0)
      return long.map((one) => ({ field, value: one, rule: 'too-long' }))
    if (values.length === 1 || many.includes(field)) return []
    return [{ field, value: values[1] ?? '', rule: 'given-twice' }]
  })
}

/** How many a page shall have; undefined where it is no such number. */
export function limitOf(query: URLSearchParams): number | undefined {
  const text = query.get('limit')
  if (text === null || text === '') return usualOnPage
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= mostOnPage ? limit : undefined
}

export const brokenLimit = (query: URLSearchParams): Broken[] =>
  limitOf(query) === undefined
    ? [{ field: 'limit', value: query.get('limit') ?? '', rule: 'not-a-limit' }]
    : []

/** The day as known on which one thing is asked for, and everything wrong with the query. */
export function knownDayOf(query: URLSearchParams): AskedDay & { broken: Broken[] } {
  const asked = readKnownDay(query, today())
  const broken = brokenParameters(query, { fields: [knownField], many: [] })
  const wrong = asked.problem && { field: knownField, ...asked.problem }
  return { ...asked, broken: wrong ? [...broken, wrong] : broken }
}
