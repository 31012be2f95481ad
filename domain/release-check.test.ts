import { expect, test } from 'vitest'
import { arrest, death, edtf, plain, release } from '#tests/custody-events'
import type { CustodyEvent } from './custody.ts'
import {
  type DatedRelease,
  isArrestedLater,
  isCustodyUnknown,
  isReleasedAboutThen,
  whyNotReleased,
} from './release-check.ts'

const on = (date: string): DatedRelease => ({ ...release(date), id: 0, on: edtf(date) })
const sept2020 = arrest('2020-09-07')
const may2023 = release('2023-05-01')
const exiled = release('2023-05-01', { conditionality: 'forced_exile' })
const returned = release('2023-05-01', { outcome: 'refused_and_returned_to_prison' })
const died = death('2024-01-09', true)

test.each<[string, CustodyEvent[], string, string | undefined]>([
  ['held', [sept2020], '2025-12-13', undefined],
  ['of whom nothing is known', [], '2025-12-13', undefined],
  ['arrested the same day', [arrest('2025-12-13')], '2025-12-13', undefined],
  ['released before', [sept2020, may2023], '2025-12-13', 'already-released'],
  ['exiled before', [sept2020, exiled], '2025-12-13', 'already-released'],
  [
    'released that very day',
    [sept2020, on('2025-12-13')],
    '2025-12-13',
    'already-released',
  ],
  [
    'arrested again in between',
    [sept2020, may2023, arrest('2025-01')],
    '2025-12-13',
    undefined,
  ],
  [
    'who may have been arrested again',
    [sept2020, may2023, arrest('2025')],
    '2025-06',
    undefined,
  ],
  ['who refused and was taken back', [sept2020, returned], '2025-12-13', undefined],
  ['who died before', [sept2020, died], '2025-12-13', 'after-death'],
  [
    'who may have died later that year',
    [sept2020, death('2025')],
    '2025-12-13',
    undefined,
  ],
  ['arrested only later', [arrest('2026')], '2025-12-13', 'before-arrest'],
  [
    'whose release was refuted',
    [sept2020, { ...may2023, state: 'refuted' }],
    '2025-12-13',
    undefined,
  ],
])('a person %s', (_, events, date, code) => {
  expect(whyNotReleased(events, on(date))?.code).toBe(code)
})

test('what stands in the way is named', () => {
  const events = [sept2020, may2023]
  expect(whyNotReleased(events, on('2025-12-13'))?.otherId).toBe(may2023.id)
  expect(whyNotReleased([sept2020, died], on('2025'))?.otherId).toBe(died.id)
})

test('who was deported before was not held, and who was deported that day may have been', () => {
  const events = [sept2020, plain('deportation', '2023-05-01')]
  expect(whyNotReleased(events, on('2025-12-13'))).toMatchObject({ code: 'not-held' })
  expect(whyNotReleased(events, on('2023-05-01'))).toBeUndefined()
})

test('custody is unknown where no span may cover the release', () => {
  expect(isCustodyUnknown([sept2020], on('2025'))).toBe(false)
  expect(isCustodyUnknown([], on('2025'))).toBe(true)
  expect(isCustodyUnknown([sept2020, may2023], on('2025'))).toBe(true)
})

test('a later arrest and a release about then are known beforehand', () => {
  expect(isArrestedLater([arrest('2026')], on('2025'))).toBe(true)
  expect(isArrestedLater([arrest('2025')], on('2025'))).toBe(false)
  expect(isReleasedAboutThen([release('2025')], on('2025-12'))).toBe(true)
  expect(isReleasedAboutThen([release(null)], on('2025-12'))).toBe(true)
  expect(isReleasedAboutThen([may2023], on('2025-12'))).toBe(false)
})
