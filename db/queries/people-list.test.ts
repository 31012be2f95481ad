import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { parsePeopleFilter } from '#domain/filter'
import { aName, anArrest, aPerson, aRelease, dated, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { listPeople } from './people-search.ts'

let db: RecordDb
beforeEach(() => {
  db = aRecord()
  write(db, (tx) => {
    const held = aPerson(tx, { slug: 'held', name: 'Anna Heldova', sex: 'female' })
    aName(tx, held, { text: 'Ганна Гельдава', lang: 'be', script: 'Cyrl' })
    anArrest(tx, held, { on: '2021-03' })
    const released = aPerson(tx, { slug: 'released', name: 'Boris Ivanov', sex: 'male' })
    anArrest(tx, released, { on: '2020-09-07' })
    aRelease(tx, released, { on: '2022', type: 'pardon', position: 1 })
    aPerson(tx, { slug: 'unknown', name: 'Zed Unknown', sex: 'unknown', country: 'LT' })
  })
})

function slugs(query: string) {
  const { rows, total } = listPeople(
    db,
    parsePeopleFilter(new URLSearchParams(query)).filter,
  )
  expect(total).toBe(rows.length)
  return rows.map(({ slug }) => slug)
}

test('nothing asked lists everybody by name', () => {
  expect(slugs('')).toEqual(['held', 'released', 'unknown'])
})

test.each([
  ['q=heldova', ['held']],
  ['q=HELD', ['held']],
  ['q=гельдава+ганна', ['held']],
  ['q=Anna+Гельдава', ['held']],
  ['q=nobody', []],
  ['q=%22)*+OR', []],
  ['status=released', ['released']],
  ['country=LT', ['unknown']],
  ['sex=female&sex=male', ['held', 'released']],
  ['release=pardon', ['released']],
  ['release=amnesty', []],
  ['arrested_from=2021-03-31&arrested_to=2021-04', ['held']],
  ['arrested_to=2020', ['released']],
  ['released_from=2022-12-31', ['released']],
  ['released_to=2021', []],
  ['held=behind_bars&on=2021-06-01', ['held', 'released']],
  ['held=behind_bars&on=2022-06-01', ['held', 'released']],
  ['held=behind_bars&on=2023-01-01', ['held']],
  ['held=behind_bars&on=2019-01-01', []],
  ['q=anna&status=released', []],
])('%s finds %j', (query, found) => {
  expect(slugs(query)).toEqual(found)
})

test('the latest arrest or release comes first, and people without one last', () => {
  expect(slugs('sort=arrested')).toEqual(['held', 'released', 'unknown'])
  expect(slugs('sort=released')[0]).toBe('released')
})

test('a changed name is found by the new spelling and not by the old one', () => {
  write(db, (tx) =>
    tx.$client
      .prepare(
        `UPDATE names SET text = CASE lang WHEN 'be' THEN 'Ганна Новік' ELSE 'Anna Novik' END
         WHERE text IN ('Anna Heldova', 'Ганна Гельдава')`,
      )
      .run(),
  )
  expect(slugs('q=novik')).toEqual(['held'])
  expect(slugs('q=heldova')).toEqual([])
})

test('pages follow one another in both directions, whatever is written meanwhile', () => {
  const names = ['Ada Example', 'Ada Example', 'Eva Longlastnamehere', 'Zed']
  write(db, (tx) => {
    for (let n = 0; n < 150; n += 1)
      aPerson(tx, { name: `${names[n % 4]}`, ...dated('birth_on', '1970') })
  })
  for (const query of ['', 'sort=arrested', 'q=e', 'q=e&sort=name']) {
    const { filter } = parsePeopleFilter(new URLSearchParams(query))
    const first = listPeople(db, filter)
    const second = listPeople(db, { ...filter, after: first.next })
    const third = listPeople(db, { ...filter, after: second.next })
    const pages = [first, second, third]
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(pages.map(({ offset }) => offset)).toEqual([0, 50, 100])
    const last = pages.reduce(follow, third)
    expect(last.offset + last.rows.length).toBe(first.total)
    expect(last.next).toBeNull()
    expect(listPeople(db, { ...filter, before: third.previous })).toEqual(second)
    expect(listPeople(db, { ...filter, before: second.previous })).toEqual(first)

    function follow(page: typeof first) {
      return page.next ? listPeople(db, { ...filter, after: page.next }) : page
    }
  }
  // Somebody who comes before the second page moves it by one, and no row out of it.
  const { filter } = parsePeopleFilter(new URLSearchParams())
  const { next } = listPeople(db, filter)
  const before = listPeople(db, { ...filter, after: next })
  write(db, (tx) => aPerson(tx, { name: 'Aaron Aa' }))
  const after = listPeople(db, { ...filter, after: next })
  expect(after.rows).toEqual(before.rows)
  expect(after.offset).toBe(51)
})
