import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edtf } from '#tests/custody-events'
import { parseEdtf, readDate } from './edtf.ts'

const read = (typed: string) => {
  const result = readDate(typed)
  return result.ok ? result.value.date.text : result.problem
}

describe('what people type', () => {
  test.each([
    ['Dec 2025', '2025-12'],
    ['December 2025', '2025-12'],
    ['december, 2025', '2025-12'],
    ['13.12.2025', '2025-12-13'],
    ['13. 12. 2025', '2025-12-13'],
    ['5.6.2020', '2020-06-05'],
    ['13/12/2025', '2025-12-13'],
    ['12/13/2025', '2025-12-13'],
    ['5/5/2020', '2020-05-05'],
    ['13 Dec 2025', '2025-12-13'],
    ['13-Dec-2025', '2025-12-13'],
    ['Dec 13, 2025', '2025-12-13'],
    ['Sept. 7th, 2020', '2020-09-07'],
    ['the 7th of September 2020', '2020-09-07'],
    ['2025-12-13', '2025-12-13'],
    ['2025.12.13', '2025-12-13'],
    ['2025/12/13', '2025-12-13'],
    ['2025-9-7', '2025-09-07'],
    ['2025.12', '2025-12'],
    ['12.2025', '2025-12'],
    ['in 2025', '2025'],
    ['c. 2019', '2019~'],
    ['c 2019', '2019~'],
    ['c.2019', '2019~'],
    ['ca. 2019', '2019~'],
    ['circa 2019', '2019~'],
    ['~2019', '2019~'],
    ['about March 2020', '2020-03~'],
    ['2019?', '2019?'],
    ['Dec 2025 (?)', '2025-12?'],
    ['probably 2019', '2019?'],
    ['before 5 May 2020', '../2020-05-04'],
    ['before 2020', '../2019'],
    ['by 5 May 2020', '../2020-05-05'],
    ['after 2021', '2022/..'],
    ['after 31 Dec 2021', '2022-01-01/..'],
    ['since 2021', '2021/..'],
    ['between 8 and 9 January 2024', '2024-01-08/2024-01-09'],
    ['8–9 January 2024', '2024-01-08/2024-01-09'],
    ['from 30 Dec 2023 to 2 Jan 2024', '2023-12-30/2024-01-02'],
    ['between January and March 2024', '2024-01/2024-03'],
    ['2019-2021', '2019/2021'],
    ['2010s', '201X'],
    ['1900s', '19XX'],
  ])('%s is %s', (typed, text) => expect(read(typed)).toBe(text))

  test.each([
    ['7 верасня 2020', '2020-09-07'],
    ['верасень 2020', '2020-09'],
    ['у верасні 2020', '2020-09'],
    ['13 снежня 2025 г.', '2025-12-13'],
    ['каля 2019', '2019~'],
    ['паміж 8 і 9 студзеня 2024', '2024-01-08/2024-01-09'],
    ['да 5 мая 2020', '../2020-05-05'],
    ['пасля 2021', '2022/..'],
    ['сентябрь 2020', '2020-09'],
    ['7 сентября 2020 г.', '2020-09-07'],
    ['в сентябре 2020 года', '2020-09'],
    ['около 2019', '2019~'],
    ['с 8 по 9 января 2024', '2024-01-08/2024-01-09'],
    ['с 2021 года', '2021/..'],
    ['после мая 2020', '2020-06/..'],
    ['1990-е гг.', '199X'],
  ])('%s is %s', (typed, text) => expect(read(typed)).toBe(text))

  test.each([
    ['early 2024', '2024'],
    ['mid-2024', '2024'],
    ['end of May 2024', '2024-05'],
    ['в начале 2024', '2024'],
    ['у канцы 2024', '2024'],
  ])('%s says no more than %s', (typed, text) => expect(read(typed)).toBe(text))
})

describe('what is refused', () => {
  test.each(['5/6/2020', '5-6-2020', 'before 5/6/2020', 'c. 05/06/2020'])(
    '%s is two days on two continents',
    (typed) => expect(read(typed)).toBe('ambiguous-day'),
  )

  test.each([
    '30.02.2021',
    '31 April 2020',
    '29 лютага 2019',
    '2021-02-30',
    '13.13.2021',
  ])('%s: no such day', (typed) => expect(read(typed)).toBe('no-such-day'))

  test.each([
    '',
    'today',
    'yesterday',
    'unknown',
    '13.12.25',
    'December',
    '13 Foobar 2025',
    'spring 2023',
    '2020-21',
    'before c. 2020',
    'before 2010s',
    'between 2021 and 2020',
    '[2020..2021]',
    'x'.repeat(200),
  ])('%s', (typed) => expect(read(typed)).toBe('not-a-date'))
})

test('what was typed is kept where it differs from EDTF', () => {
  expect(readDate(' Dec 2025 ')).toMatchObject({ value: { verbatim: 'Dec 2025' } })
  expect(readDate('2025-12')).toMatchObject({ value: { verbatim: null } })
})

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const truth = fc
  .integer({ min: -30_000, max: 30_000 })
  .map((epoch) => new Date(epoch * 86_400_000).toISOString().slice(0, 10))

function writings(day: string, precision: 1 | 2 | 3) {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[Number(month) - 1] ?? ''
  if (precision === 1)
    return [year, `in ${year}`, `early ${year}`, `c. ${year}`, `${year}?`]
  if (precision === 2)
    return [`${name} ${year}`, `${month}.${year}`, `${name.slice(0, 3)}. ${year}`]
  return [
    `${date}.${month}.${year}`,
    `${Number(date)} ${name} ${year}`,
    `${name} ${date}, ${year}`,
  ]
}

test('no reading is more precise than what was typed, and none loses the day', () => {
  const precision = fc.constantFrom(1 as const, 2 as const, 3 as const)
  fc.assert(
    fc.property(truth, precision, fc.nat(4), (day, parts, pick) => {
      const typed = writings(day, parts)
      const text = read(typed[pick % typed.length] ?? '')
      expect(text.replace(/[~?]/, '').split('-')).toHaveLength(parts)
      expect(edtf(text).earliest <= day && day <= edtf(text).latest).toBe(true)
    }),
  )
})

test('whatever is typed, the answer is a date or a reason', () => {
  const words = fc.constantFrom(
    'c.',
    'before',
    '2020',
    '13',
    'May',
    '-',
    '/',
    '?',
    'and',
    '~',
    'da',
  )
  const typed = fc.oneof(
    fc.string(),
    fc.array(words).map((some) => some.join(' ')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const result = readDate(text)
      if (!result.ok) return
      expect(parseEdtf(result.value.date.text)).toEqual({
        ok: true,
        value: result.value.date,
      })
      expect(result.value.verbatim ?? result.value.date.text).toBe(text.trim())
    }),
  )
})
