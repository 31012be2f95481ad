import { expect, test } from 'vitest'
import type { SpanEnd } from '#domain/custody'
import { parseEdtf } from '#domain/edtf'
import { spanWords } from './spans.ts'

test.each<[string | null, string | null, SpanEnd, string]>([
  ['2020-09-07', '2025-12-13', 'ended', '7 September 2020 – 13 December 2025'],
  ['2020-09-07', '2020-09-09', 'ended', '7–9 September 2020'],
  ['2020', '2020', 'ended', '2020'],
  ['2020-09~', '2021', 'ended', 'about September 2020 – 2021'],
  ['2020-09', null, 'ongoing', 'since September 2020'],
  ['2020-09', null, 'unknown', 'from September 2020, end not known'],
  [null, '2021-03', 'ended', 'until March 2021, start not known'],
  [null, null, 'unknown', 'date unknown'],
  ['2024-01-08/2024-01-09', '2025', 'ended', '8–9 January 2024 – 2025'],
])('from %s to %s, %s: "%s"', (from, to, end, words) => {
  expect(spanWords('en', { from: aDate(from), to: aDate(to), end })).toBe(words)
})

function aDate(text: string | null) {
  const parsed = text === null ? undefined : parseEdtf(text)
  return parsed?.ok ? parsed.value : null
}
