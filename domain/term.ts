import { fail, ok, type Result } from '#lib/result'

/** A length of time as a court gives it, ISO 8601: `P4Y6M`. */
export type Term = {
  years: number
  months: number
  weeks: number
  days: number
  hours: number
}

const duration =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?)?$/

export function parseTerm(iso: string): Result<Term, 'not-a-term'> {
  const amounts = duration.exec(iso)
  if (!amounts) return fail('not-a-term')
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0] = amounts
    .slice(1)
    .map((amount) => Number(amount ?? 0))
  return ok({ years, months, weeks, days, hours })
}

export function formatTerm({ years, months, weeks, days, hours }: Term): string {
  const part = (amount: number, unit: string) => (amount > 0 ? `${amount}${unit}` : '')
  const date = part(years, 'Y') + part(months, 'M') + part(weeks, 'W') + part(days, 'D')
  return `P${date}${hours > 0 ? `T${hours}H` : ''}`
}

/** "4 years 6 months", "4.5 years", "15 сутак" or ISO 8601 to ISO 8601. */
export function readTerm(typed: string): Result<string, 'not-a-term'> {
  const text = typed.trim().toLowerCase().replaceAll(',', '.')
  if (parseTerm(typed.trim().toUpperCase()).ok) return ok(typed.trim().toUpperCase())
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?) ?-?(\p{L}+)\.?/gu)]
  const rest = text
    .replace(/(\d+(?:\.\d+)?) ?-?(\p{L}+)\.?/gu, '')
    .replace(/and|і|и/g, '')
  if (parts.length === 0 || rest.trim() !== '') return fail('not-a-term')
  const term: Term = { years: 0, months: 0, weeks: 0, days: 0, hours: 0 }
  for (const [, amount, word = ''] of parts) {
    if (!addPart(term, Number(amount), word)) return fail('not-a-term')
  }
  return formatTerm(term) === 'P' ? fail('not-a-term') : ok(formatTerm(term))
}

const unitWords: [RegExp, keyof Term][] = [
  [/^(?:y|yr|yrs|years?|г|год|года|годы|гадоў|гады|лет)$/, 'years'],
  [/^(?:m|mo|mos|months?|мес|месяц|месяца|месяцев|месяцы|месяцаў)$/, 'months'],
  [/^(?:w|wks?|weeks?|недел[яиьюі]|недель|тыд(?:зень|ні|няў)|тыдняў)$/, 'weeks'],
  [/^(?:d|days?|день|дня|дней|дзень|дні|дзён|сутки|суток|суткі|сутак)$/, 'days'],
  [/^(?:h|hrs?|hours?|час|часа|часов|гадзін[аы]?)$/, 'hours'],
]

/** Half a year is six months to the day; half of anything else is nobody's sentence. */
function addPart(term: Term, amount: number, word: string): boolean {
  const unit = unitWords.find(([words]) => words.test(word))?.[1]
  if (!unit) return false
  const months = (amount % 1) * 12
  if (unit === 'years' && Number.isInteger(months)) {
    term.years += Math.floor(amount)
    term.months += months
    return true
  }
  term[unit] += amount
  return Number.isInteger(amount)
}
