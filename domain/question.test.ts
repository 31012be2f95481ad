import { expect, test } from 'vitest'
import { newDecision, readAbout, readAsked } from '#domain/question'

test('an address names a row and a field, or the row as a whole', () => {
  const read = (query: string) => readAsked(new URLSearchParams(query))
  expect(read('about=event:12&field=place')).toEqual({
    subject: 'event',
    subjectId: 12,
    field: 'place',
  })
  expect(read('about=person:3')?.field).toBe('existence')
  expect(read('about=person:3&field=colour')).toBeUndefined()
})

test.each(['event', 'event:', 'event:0', 'planet:3', 'event:1e3', 'event:-1'])(
  '%s names no row',
  (text) => expect(readAbout(text)).toBeUndefined(),
)

test('a decision chooses a claim, or none of them', () => {
  const read = (claim?: string) =>
    newDecision.safeParse({ about: 'event:1', version: 'x', claim }).success
  expect([read('disputed'), read('17'), read('neither'), read()]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
