import { dateColumns } from '#db/edtf-columns'
import { type Edtf, parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'
import type { Random } from './random.ts'

const firstDay = Date.UTC(2020, 5, 1)

/** Nothing is known of what came later; days are counted from 1 June 2020. */
export const lastDay = Math.round((Date.UTC(2026, 8, 30) - firstDay) / 86_400_000)

const days = new Map<number, string>()

export function dayAfter(count: number): string {
  const known = days.get(count)
  if (known) return known
  const day = new Date(firstDay + count * 86_400_000).toISOString().slice(0, 10)
  days.set(count, day)
  return day
}

/** One date in eight is known only to the month, one in twenty only to the year. */
export function vague(random: Random, day: string): string {
  const chance = random()
  if (chance < 0.05) return day.slice(0, 4)
  return chance < 0.17 ? day.slice(0, 7) : day
}

const parsed = new Map<string, Edtf>()

function edtf(text: string): Edtf {
  const known = parsed.get(text)
  if (known) return known
  const date = parseEdtf(text)
  invariant(date.ok, `${text} is EDTF`)
  parsed.set(text, date.value)
  return date.value
}

/** The three columns of one date, as rows have them. */
export const dated = (column: string, text: string | null) =>
  dateColumns(column, text === null ? null : edtf(text))

const massReleaseEvery = 90
const massReleaseFrom = 400
export const massReleaseCount = 20

export const massReleaseDay = (number: number) =>
  massReleaseFrom + number * massReleaseEvery

/** The first mass release on or after a day. */
export function nextMassRelease(day: number): number | null {
  const number = Math.max(0, Math.ceil((day - massReleaseFrom) / massReleaseEvery))
  return number < massReleaseCount ? number : null
}
