import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { aName, aPerson, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { explainNames, nearNames, peopleNamed, searchNames } from './search.ts'

let db: RecordDb
const ids = new Map<number, string>()

beforeEach(() => {
  db = aRecord()
  ids.clear()
  write(db, (tx) => {
    const person = (slug: string, name: string, ...others: [string, string][]) => {
      const id = aPerson(tx, { slug, name })
      for (const [lang, text] of others)
        aName(tx, id, { text, lang, script: lang === 'fa' ? 'Arab' : 'Cyrl' })
      ids.set(id, slug)
    }
    person('hanna', 'Hanna Vydumouskaya', ['be', 'Ганна Выдумоўская'])
    person('andrei', 'Andrei Vydumouski', ['ru', 'Андрей Александрович Выдумовский'])
    person('yauhen', 'Yauhen Snouski', ['be', 'Яўген Сноўскі'])
    person('shirin', 'Shirin Khialati', ['fa', 'شیرین خیالاتی'])
    person('kim', 'Kim Mong-sun')
    for (let at = 0; at < 30; at += 1)
      person(`ivan-${at}`, `Ivan Primerov${'abcdefgh'[at % 8]}`)
  })
})

const found = (q: string) => searchNames(db, q).map(({ personId }) => ids.get(personId))
const named = (q: string) =>
  [...peopleNamed(db, q).keys()].map((id) => ids.get(id)).toSorted()

test.each([
  ['Vydumouskaya', 'hanna'],
  ['Анна Выдумовская', 'hanna'],
  ['vydumoŭskaja hanna', 'hanna'],
  ['Wydumouskaja', 'hanna'],
  ['Г. Выдумоўская', 'hanna'],
  ['Выдумовский Андрей', 'andrei'],
  ['Андрей Александрович Выдумовский', 'andrei'],
  ['Evgenij Snovskij', 'yauhen'],
  ['Snouskj', 'yauhen'],
  ['شیرین خیالاتی', 'shirin'],
  ['Schirin Chialati', 'shirin'],
  ['Mongsun Kim', 'kim'],
])('%s finds %s first', (q, slug) => {
  expect(found(q)[0]).toBe(slug)
})

test('every hit says which name was found, and how', () => {
  const how = (q: string) => {
    const [hit] = searchNames(db, q)
    return [hit?.name.text, hit?.name.lang, hit?.how]
  }
  expect(how('Hanna Vydumouskaya')).toEqual(['Hanna Vydumouskaya', 'en', 'exact'])
  expect(how('ГАННА выдумоуская')).toEqual(['Ганна Выдумоўская', 'be', 'folded'])
  expect(how('Hanna Wydumowskaja')[2]).toBe('sound')
  expect(how('Hanna Vydumbouskaya Petrova')[2]).toBe('near')
})

test('who only comes near is apart from who is certainly meant', () => {
  const near = (q: string) => nearNames(db, q).map(({ personId }) => ids.get(personId))
  expect(near('Vydumouskaya')).not.toContain('hanna')
  expect(named('Hanna Vydumbouskaya Petrova')).toEqual([])
  expect(near('Hanna Vydumbouskaya Petrova')[0]).toBe('hanna')
})

test('the name that was found is told for everybody on a page', () => {
  const all = [...peopleNamed(db, 'Выдумовская').keys()]
  const told = [...explainNames(db, 'Выдумовская', all).values()]
  expect(told.map(({ name }) => name.lang).toSorted()).toEqual(['be', 'en'])
})

test('certainly named so are those who have every word, in whatever spelling', () => {
  expect(named('Выдумовская')).toEqual(['andrei', 'hanna'])
  expect(named('Анна Выдумовская')).toEqual(['hanna'])
  expect(named('Ivan')).toHaveLength(30)
  expect(named('Ivan Snouski')).toEqual([])
})

test('a patronymic and an initial are not required, but they rank', () => {
  expect(named('Андрей Петрович Выдумовский')).toEqual(['andrei'])
  expect(named('А. Выдумоўская')).toEqual(['andrei', 'hanna'])
  expect(found('А. Выдумовский')[0]).toBe('andrei')
})

test('the last word may be only begun', () => {
  expect(named('Vydum')).toEqual(['andrei', 'hanna'])
  expect(named('Hanna Vyd')).toEqual(['hanna'])
})

test('nothing, punctuation and any bytes at all find nobody and break nothing', () => {
  for (const q of [
    '',
    ' ',
    '"',
    "'; DROP TABLE names; --",
    '\ud800',
    '%',
    '*',
    '🙂',
    'ا',
  ])
    expect(searchNames(db, q).every(({ how }) => how === 'near')).toBe(true)
})

test.each([
  ['Выдумоўская', 'Ганна Выдумоўская', 'exact'],
  ['vydumouskaya', 'Hanna Vydumouskaya', 'exact'],
  ['Vydumoŭskaya', 'Hanna Vydumouskaya', 'folded'],
  ['выдумоўс', 'Ганна Выдумоўская', 'begun'],
  ['vydu', 'Hanna Vydumouskaya', 'begun'],
  ['Wydumouskaja', 'Hanna Vydumouskaya', 'sound'],
])('%s finds the name %s: %s', (q, text, how) => {
  const [hanna] = [...ids].filter(([, slug]) => slug === 'hanna').map(([id]) => id)
  const hit = explainNames(db, q, [hanna as number]).get(hanna as number)
  expect({ text: hit?.name.text, how: hit?.how }).toEqual({ text, how })
  expect(hit?.parts.filter(({ asked }) => asked).map((part) => part.text)).toEqual([
    text.split(' ')[1],
  ])
})
