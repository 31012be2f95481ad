import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutButton, cutForm, type ListCut } from './list-cuts.ts'
import { linesIn, partsOf, splitPlaces } from './list-passages.ts'

const places = (text: string) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 8 })
    .map((ends) => ends.toSorted((one, other) => one - other))
    .map((ends) =>
      ends.flatMap((startsAt, at) => {
        const endsAt = ends[at + 1]
        return at % 2 === 0 && endsAt !== undefined ? [{ startsAt, endsAt }] : []
      }),
    )

test('the parts of a list are the list, to the last character', () => {
  const lists = fc.string().chain((text) => fc.tuple(fc.constant(text), places(text)))
  fc.assert(
    fc.property(lists, ([text, entries]) => {
      const parts = partsOf(text, entries.toReversed())
      const told = parts.map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt))
      expect(told.join('')).toBe(text)
      expect(parts.filter(({ kind }) => kind === 'entry')).toHaveLength(entries.length)
    }),
  )
})

test('an entry that was typed by itself is no part of a list', () => {
  const typed = { startsAt: null, endsAt: null }
  expect(partsOf('ab', [typed])).toEqual([{ kind: 'between', startsAt: 0, endsAt: 2 }])
})

test('each line between entries may become one, without the blanks around it', () => {
  const text = 'Первая:\n\n   Имя Фамилия  \n———\n'
  const lines = linesIn(text, { startsAt: 0, endsAt: text.length })
  expect(lines.map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt))).toEqual([
    'Первая:',
    'Имя Фамилия',
  ])
})

test('an entry can be split before each word but the first', () => {
  const raw = 'Ада Прыклад, Ян Проба\nІва'
  expect(splitPlaces(raw).map((at) => raw.slice(at))).toEqual([
    'Прыклад, Ян Проба\nІва',
    'Ян Проба\nІва',
    'Проба\nІва',
    'Іва',
  ])
})

const cuts: ListCut[] = [
  { kind: 'drop', id: 7, version: 1 },
  { kind: 'split', id: 7, version: 2 },
  { kind: 'join', first: { id: 7, version: 1 }, second: { id: 8, version: 3 } },
  { kind: 'entry', startsAt: 0, endsAt: 20 },
]

test.each(cuts)('a button that says $kind is read as it was written', (cut) => {
  const read = cutForm.parse({ massReleaseId: 1, listId: 2, cut: cutButton(cut) })
  expect(read.cut).toEqual(cut)
})

test.each(['drop', 'drop.7', 'join.7.1.8', 'move.7.1', 'drop.7.1.8.2'])(
  'a button cannot say %s',
  (cut) => {
    expect(cutForm.safeParse({ massReleaseId: 1, listId: 2, cut }).success).toBe(false)
  },
)
