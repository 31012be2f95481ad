import { type Day, parseEdtf } from './edtf.ts'

/** What names the day in addresses. */
export const knownField = 'known'

/** A day that was asked for and is none, or is still to come. */
export type KnownProblem = { value: string; rule: 'not-a-day' | 'not-yet' }

export type AskedDay = { day: Day | null; problem: KnownProblem | null }

/**
 * The day as known on which a page or an answer is asked for: a whole day, `2025-12-15`, up
 * to today. Anything else is named in `problem`, and the answer is as known now.
 */
export function readKnownDay(params: URLSearchParams, today: Day): AskedDay {
  const value = knownQuery(params).get(knownField)
  if (value === null) return { day: null, problem: null }
  const problem = problemOf(value, today)
  return problem
    ? { day: null, problem: { value, rule: problem } }
    : { day: value, problem }
}

function problemOf(value: string, today: Day): KnownProblem['rule'] | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && parseEdtf(value).ok
  if (!isDay) return 'not-a-day'
  return value > today ? 'not-yet' : null
}

const longestValue = 40

/** All that is kept of the query of a page that can be asked for as known on a day. */
export function knownQuery(params: URLSearchParams): URLSearchParams {
  const given = params.get(knownField) ?? ''
  const value = given.trim().slice(0, longestValue).toWellFormed().trim()
  return new URLSearchParams(value && { [knownField]: value })
}
