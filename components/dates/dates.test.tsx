import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parseEdtf } from '#domain/edtf'
import { DayCount } from './day-count.tsx'
import { EdtfDate } from './edtf-date.tsx'
import { Period } from './period.tsx'
import { Span } from './span.tsx'

test.each([
  ['2020-09-07', '<time dateTime="2020-09-07">7 September 2020</time>'],
  ['2020-09', '<time dateTime="2020-09">September 2020</time>'],
  ['2020', '<time dateTime="2020">2020</time>'],
  ['2020?', '<span>2020 (uncertain)</span>'],
  ['2023-04-24/2023-04-25', '<span>24–25 April 2023</span>'],
  ['201X', '<span>2010s</span>'],
])('%s tells machines no more than people', (text, html) => {
  expect(renderToStaticMarkup(<EdtfDate date={aDate(text)} locale="en" />)).toBe(html)
})

test('a date can stand in a phrase', () => {
  const since = <EdtfDate date={aDate('2020-09')} locale="ru" phrase="ui.since" />
  expect(renderToStaticMarkup(since)).toBe(
    '<time dateTime="2020-09">с сентября 2020 г.</time>',
  )
})

test('a date nobody gives is said to be unknown', () => {
  expect(renderToStaticMarkup(<EdtfDate date={null} locale="en" />)).toBe(
    '<span>date unknown</span>',
  )
})

test('a period lasts', () => {
  const period = <Period date={aDate('2023-02/..')} locale="en" />
  expect(renderToStaticMarkup(period)).toBe('<span>since February 2023</span>')
  const span = <Span from={aDate('2020')} to={null} end="unknown" locale="en" />
  expect(renderToStaticMarkup(span)).toBe('<span>from 2020, end not known</span>')
})

test('only an exact number of days is one for machines', () => {
  const ended = { open: 'ended', lastConfirmedOn: null } as const
  const exact = <DayCount count={{ atLeast: 1923, atMost: 1923, ...ended }} locale="en" />
  const range = <DayCount count={{ atLeast: 367, atMost: 1095, ...ended }} locale="en" />
  expect(renderToStaticMarkup(exact)).toBe('<time dateTime="P1923D">1,923 days</time>')
  expect(renderToStaticMarkup(range)).toBe('<span>367–1,095 days</span>')
})

function aDate(text: string) {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}
