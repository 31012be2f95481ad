import { describe, expect, test } from 'vitest'
import { checkListLaw } from '#tests/list-law'
import { markedLists } from '#tests/marked-lists'
import { plainLists } from '#tests/pasted-lists'
import { prose, tables } from '#tests/pasted-prose'
import { cutList, joinEntries, type ListPart, splitEntry } from './pasted-list.ts'

const namesIn = (parts: readonly ListPart[]) =>
  parts.flatMap((part) => (part.kind === 'entry' ? [part.understood.name] : []))
const textOf = (parts: readonly ListPart[]) => parts.map(({ raw }) => raw).join('')

describe.each([
  ['names on lines', plainLists],
  ['numbers and bullets', markedLists],
  ['sentences', prose],
  ['tables and posts', tables],
])('%s', (_, lists) => {
  test.each(lists)('%s', (_format, text, names) => {
    const parts = cutList(text)
    expect(namesIn(parts)).toEqual(names)
    expect(textOf(parts)).toBe(text)
  })
})

test('the parts of any text tile it, and go on doing so when split and joined', () => {
  checkListLaw(150)
})

const two = 'Anna Doe John Roe'

test('an entry that holds two people is split where the second begins', () => {
  const parts = splitEntry(cutList(two), { index: 0, at: 9 })
  expect(namesIn(parts)).toEqual(['Anna Doe', 'John Roe'])
  expect(textOf(parts)).toBe(two)
})

test('there is nothing to split at the ends of an entry, or inside a character', () => {
  const parts = cutList('🙂 Anna')
  for (const at of [-1, 0, 1, 7, 8])
    expect(splitEntry(parts, { index: 0, at })).toEqual(parts)
})

test('entries are joined with what stands between them', () => {
  const text = 'Anna\nDoe\nJohn Roe'
  const parts = joinEntries(cutList(text), { from: 0, to: 2 })
  expect(namesIn(parts)).toEqual(['Anna Doe', 'John Roe'])
  expect(textOf(parts)).toBe(text)
})

test('what a table says under its headings is understood', () => {
  const text =
    'ФИО;Возраст;Статья;Колония;Гражданство\nДоу Анна;43;130 ч. 1;№ 4;гражданка Литвы'
  const [, row] = cutList(text)
  expect(row?.kind === 'entry' && row.understood).toMatchObject({
    name: 'Доу Анна',
    age: 43,
    articles: ['130 ч. 1'],
    place: '№ 4',
    country: 'LT',
  })
})
