import { expect, test } from 'vitest'
import { parseEdtf } from './edtf.ts'
import { newEvent } from './new-event.ts'
import { mayBeMinor, sensitivityOf } from './sensitivity.ts'

function born(text: string) {
  const date = parseEdtf(text)
  return date.ok ? date.value : null
}

test.each([
  ['2003-05-10', '2021-05-09', true],
  ['2003-05-10', '2021-05-10', false],
  ['2004-02-29', '2022-02-28', true],
  ['2004-02-29', '2022-03-01', false],
  ['2003', '2021-06-01', true],
  ['2003', '2021-12-31', false],
  ['200X', '2020-09-07', true],
])('whoever was born on %s may be a minor on %s: %s', (birth, day, may) => {
  expect(mayBeMinor(born(birth), day)).toBe(may)
})

test('nobody is held to be a minor of whom no birth is known', () => {
  expect(mayBeMinor(null, '2020-01-01')).toBe(false)
})

test('a place is sensitive where it is somebody’s home or way, and where there is one', () => {
  const place = { subject: 'event', field: 'place', value: 'Minsk' } as const
  expect(sensitivityOf({ ...place, kind: 'release' })).toBe('exact_place')
  expect(sensitivityOf({ ...place, kind: 'hearing' })).toBe(null)
  expect(sensitivityOf({ ...place, kind: 'release', value: null })).toBe(null)
})

test('where a freed person is, is sensitive inside the country, not abroad', () => {
  const freed = { subject: 'event', field: 'destination', country: 'BY' } as const
  expect(sensitivityOf({ ...freed, value: 'BY' })).toBe('freed_inside')
  expect(sensitivityOf({ ...freed, value: 'LT' })).toBe(null)
})

test('an event of health begins as internal, and needs no source for that', () => {
  const input = { personId: '1', kind: 'hospitalised' }
  expect(newEvent.parse(input).publicationLevel).toBe('internal')
  const raised = { ...input, publicationLevel: 'public', sourceId: '2' }
  expect(newEvent.parse(raised).publicationLevel).toBe('public')
})
