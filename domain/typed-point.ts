import { pad } from './calendar.ts'
import { monthOf } from './months.ts'

/** A year, a month or a day as typed, lower case, to EDTF; undefined when it is none. */
export function typedPoint(text: string): string | 'ambiguous-day' | undefined {
  const bare = text
    .replace(/^(?:in|on|the|в|во|у|ў) /, '')
    .replace(/ ?(?:г\.?|год|года|году|годзе)$/, '')
    .trim()
  return readDigits(bare) ?? readNamed(bare)
}

function readDigits(text: string) {
  const [first = '', second = '', third = ''] = text.split(/ ?[./-] ?/)
  const form = text.replace(/\d/g, '9').replaceAll(' ', '')
  if (/^9{4}$/.test(form)) return text
  if (/^9{4}[./-]99?$/.test(form)) return date(first, second)
  if (/^99?[./-]9{4}$/.test(form)) return date(second, first)
  if (/^9{4}([./-])99?(?:\1)99?$/.test(form)) return date(first, second, third)
  if (/^99?\.99?\.9{4}$/.test(form)) return date(third, second, first)
  if (/^99?([/-])99?(?:\1)9{4}$/.test(form)) return dayOrMonthFirst(first, second, third)
  return undefined
}

/** 13/12/2025 and 12/13/2025 can mean one day only; 5/6/2020 is two days on two continents. */
function dayOrMonthFirst(first: string, second: string, year: string) {
  if (Number(first) > 12) return date(year, second, first)
  if (Number(second) > 12) return date(year, first, second)
  return Number(first) === Number(second) ? date(year, first, second) : 'ambiguous-day'
}

function readNamed(text: string) {
  for (const form of namedForms) {
    const { day, name = '', year = '' } = form.exec(text)?.groups ?? {}
    const month = monthOf(name)
    if (month !== undefined) return date(year, String(month), day)
  }
  return undefined
}

const dayPart = '(?<day>\\d{1,2})(?:st|nd|rd|th|-?г[оа])?'
const namePart = '(?<name>\\p{L}+)\\.?'
const yearPart = '(?<year>\\d{4})'
const gap = '(?: of | |-)'

const namedForms = [
  new RegExp(`^(?:${dayPart}${gap})?${namePart}${gap}${yearPart}$`, 'u'),
  new RegExp(`^${namePart} ${dayPart} ${yearPart}$`, 'u'),
  new RegExp(`^${yearPart} ${namePart}(?: ${dayPart})?$`, 'u'),
]

function date(year: string, month: string, day?: string) {
  const parts = day === undefined ? [month] : [month, day]
  return [year, ...parts.map((part) => pad(Number(part), 2))].join('-')
}
