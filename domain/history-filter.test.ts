import { assert, constantFrom, integer, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { channels } from '#domain/editor'
import {
  dayAfter,
  type HistoryFilter,
  historyQuery,
  readHistory,
  withoutPart,
} from './history-filter.ts'

const read = (query: string) => readHistory(new URLSearchParams(query))
const nothing = read('')

const aFilter = record<HistoryFilter>({
  editor: option(constantFrom('editor-1', 'seed')),
  action: option(
    constantFrom('release.recorded', 'roll.entry-split', 'court_hearing.recorded'),
  ),
  channel: option(constantFrom(...channels)),
  from: option(constantFrom('2024-02-29', '2025-12-13')),
  to: option(constantFrom('2025-12-13', '2026-01-01')),
  personId: option(integer({ min: 1 })),
  before: option(integer({ min: 1 })),
})

test('a filter has one address, and the address is the filter', () => {
  assert(
    property(aFilter, (filter) => {
      expect(read(historyQuery(filter))).toEqual(filter)
    }),
  )
})

test.each([
  'editor=../x',
  'action=drop table',
  'channel=telepathy',
  'from=2025-02-30&to=2025',
  'person=-1&before=0',
  'person=everybody',
  '',
])('what makes no sense is left out: %s', (query) => {
  expect(historyQuery(read(query))).toBe('')
  expect(read(query)).toEqual(nothing)
})

test.each([
  '12',
  ' 12 ',
  '/en/desk/people/12',
  'https://a.example/be/desk/people/12/history?before=3',
])('a person is meant by number or by address: %s', (person) => {
  expect(read(new URLSearchParams({ person }).toString()).personId).toBe(12)
})

test('a part taken away leads to the first page of the rest', () => {
  const filter = read('editor=seed&person=12&before=40')
  expect(historyQuery(withoutPart(filter, 'person'))).toBe('editor=seed')
})

test('the last day is included', () => {
  expect(dayAfter('2024-02-28')).toBe('2024-02-29')
  expect(dayAfter('2025-12-31')).toBe('2026-01-01')
})
