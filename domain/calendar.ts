/** Arithmetic on `YYYY`, `YYYY-MM` and `YYYY-MM-DD` as text, in the Gregorian calendar. */

export function firstDay(date: string): string {
  const { year, month, day } = split(date)
  return `${year.replaceAll('X', '0')}-${given(month) ?? '01'}-${given(day) ?? '01'}`
}

export function lastDay(date: string): string {
  const { year, month, day } = split(date)
  const lastYear = year.replaceAll('X', '9')
  const lastMonth = given(month) ?? '12'
  return `${lastYear}-${lastMonth}-${given(day) ?? daysIn(Number(lastYear), Number(lastMonth))}`
}

/** The date so many of its own units away: years, months or days. */
export function shift(date: string, units: number): string {
  const { year, month, day } = split(date)
  if (month === undefined) return pad(Number(year) + units, 4)
  if (day !== undefined) return dayOfEpoch(epochDay(date) + units)
  const months = Number(year) * 12 + Number(month) - 1 + units
  return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`
}

/** Days since 1970-01-01; a day alone is parsed as one of UTC, in years below 100 too. */
export function epochDay(day: string): number {
  return Date.parse(day) / 86_400_000
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeap(year: number) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function dayOfEpoch(epoch: number) {
  return new Date(epoch * 86_400_000).toISOString().replace(/T.*/, '')
}

function split(date: string) {
  const [year = '', month, day] = date.split('-')
  return { year, month, day }
}

const given = (digits: string | undefined) => (digits === 'XX' ? undefined : digits)

export const pad = (value: number, width: number) => String(value).padStart(width, '0')
