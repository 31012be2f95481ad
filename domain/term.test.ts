import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatTerm, parseTerm, readTerm } from './term.ts'

test.each([
  ['P4Y6M', 'P4Y6M'],
  ['p11y', 'P11Y'],
  ['11 years', 'P11Y'],
  ['4 years 6 months', 'P4Y6M'],
  ['4 years and 6 months', 'P4Y6M'],
  ['4y 6m', 'P4Y6M'],
  ['4.5 years', 'P4Y6M'],
  ['4,5 года', 'P4Y6M'],
  ['2.25 years', 'P2Y3M'],
  ['18 months', 'P18M'],
  ['15 days', 'P15D'],
  ['15 сутак', 'P15D'],
  ['240 hours', 'PT240H'],
  ['11 гадоў', 'P11Y'],
  ['4 гады 6 месяцаў', 'P4Y6M'],
  ['10 лет и 3 месяца', 'P10Y3M'],
])('%s is %s', (typed, iso) => expect(readTerm(typed)).toEqual({ ok: true, value: iso }))

test.each([
  '',
  'P',
  'PT',
  'life',
  '11',
  'years',
  '4.3 months',
  '1.1 years',
  '0 years',
  'P4Y and more',
])('%s is no term', (typed) =>
  expect(readTerm(typed)).toEqual({ ok: false, problem: 'not-a-term' }),
)

test('a term is the same after it is written and read', () => {
  const amount = fc.nat(30)
  const term = fc.record({
    years: amount,
    months: amount,
    weeks: amount,
    days: amount,
    hours: amount,
  })
  fc.assert(
    fc.property(term, (given) => {
      fc.pre(Object.values(given).some((part) => part > 0))
      expect(parseTerm(formatTerm(given))).toEqual({ ok: true, value: given })
    }),
  )
})
