import { parse } from 'edtf'
import { fail, ok, type Result } from '#lib/result'
import { daysIn, epochDay, firstDay, lastDay, shift } from './calendar.ts'
import { edtfOfWords } from './typed-date.ts'

/** A civil day, `YYYY-MM-DD`, in no time zone. */
export type Day = string

/**
 * A date as the source gives it: perhaps only a decade, perhaps in doubt. `earliest` and
 * `latest` are the first and the last day it can be; a doubtful date (`~ ? %`) reaches one
 * unit of its own precision further on each side, so that comparison stays honest.
 */
export type Edtf = {
  text: string
  earliest: Day
  latest: Day
  doubt: 'none' | 'uncertain' | 'approximate' | 'both'
}

/** The bounds of ends that are open (`..`) or unknown (empty). */
export const MIN_DAY: Day = '0001-01-01'
export const MAX_DAY: Day = '9999-12-31'

/** EDTF level 1 without seasons and sets; years 0001 to 9999. */
export function parseEdtf(input: string): Result<Edtf, 'not-edtf' | 'no-such-day'> {
  const text = input.trim()
  const ends = text.split('/')
  if (!isEdtf(text, ends)) return fail('not-edtf')
  if (!ends.every(exists)) return fail('no-such-day')
  const [lower = '', upper = lower] = ends
  if (ends.length === 2 && !isOrdered(lower, upper)) return fail('not-edtf')
  return ok({
    text,
    earliest: earliestOf(lower),
    latest: latestOf(upper),
    doubt: doubtOf(text),
  })
}

/** What people type, EDTF or words, in English, Belarusian or Russian. */
export function readDate(
  input: string,
): Result<
  { date: Edtf; verbatim: string | null },
  'not-a-date' | 'no-such-day' | 'ambiguous-day'
> {
  const typed = input.trim()
  const edtf = parseEdtf(typed)
  if (edtf.ok) return ok({ date: edtf.value, verbatim: null })
  if (edtf.problem === 'no-such-day') return fail('no-such-day')
  const words = edtfOfWords(typed)
  if (!words.ok) return words
  const date = parseEdtf(words.value)
  if (date.ok) return ok({ date: date.value, verbatim: typed })
  return fail(date.problem === 'no-such-day' ? 'no-such-day' : 'not-a-date')
}

/** True only when the ranges do not overlap; otherwise the order is unknown. */
export function certainlyBefore(a: Edtf, b: Edtf): boolean {
  return a.latest < b.earliest
}

/** Elapsed days: from one day to the next is 1. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from)
}

const shape = /^(?:[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?|\.\.|)$/
const plain = /^\d{4}(?:-(?:0[1-9]|1[0-2])|-\d{2}-\d{2})?$/
const wholeDay = /\d{4}-\d{2}-\d{2}/g

function isEdtf(text: string, ends: string[]) {
  if (ends.length > 2 || !ends.every((end) => shape.test(end))) return false
  if (!/\d/.test(text) || ends.some((end) => end.startsWith('XXXX'))) return false
  // The library takes 100 µs a date; nearly all dates are plain, and an import has a million.
  return ends.every((end) => plain.test(end)) || isInGrammar(text)
}

/** The library refuses some days that do not exist and lets others pass: `exists` judges. */
function isInGrammar(text: string) {
  try {
    parse(text.replace(wholeDay, '2000-01-01'), { level: 1, types: ['Date', 'Interval'] })
    return true
  } catch {
    return false
  }
}

function exists(end: string) {
  const [year = '', month, day] = undoubted(end).split('-')
  if (year === '0000') return false
  if (!isDigits(month)) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  if (!isDigits(day)) return true
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
}

function isOrdered(lower: string, upper: string) {
  if (isUnbounded(lower) || isUnbounded(upper)) return true
  return firstDay(undoubted(lower)) < firstDay(undoubted(upper))
}

function earliestOf(end: string): Day {
  if (isUnbounded(end)) return MIN_DAY
  const date = undoubted(end)
  return clamp(firstDay(date === end ? date : shift(date, -1)), MIN_DAY)
}

function latestOf(end: string): Day {
  if (isUnbounded(end)) return MAX_DAY
  const date = undoubted(end)
  return clamp(lastDay(date === end ? date : shift(date, 1)), MAX_DAY)
}

function clamp(day: Day, limit: Day): Day {
  return /^\d{4}-/.test(day) && day >= MIN_DAY ? day : limit
}

export function doubtOf(text: string): Edtf['doubt'] {
  if (text.includes('%') || (text.includes('~') && text.includes('?'))) return 'both'
  if (text.includes('~')) return 'approximate'
  return text.includes('?') ? 'uncertain' : 'none'
}

const isDigits = (part: string | undefined) => part !== undefined && /^\d+$/.test(part)
const isUnbounded = (end: string) => end === '' || end === '..'
const undoubted = (end: string) => end.replace(/[~?%]$/, '')
