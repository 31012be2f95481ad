import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { parsePeopleFilter } from '#domain/filter'
import { aName, anArrest, aPerson, aRelease, dated, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { listPeople } from './people-list.ts'

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
  ['held_on=2021-06-01', ['held', 'released']],
  ['held_on=2022-06-01', ['held', 'released']],
  ['held_on=2023-01-01', ['held']],
  ['held_on=2019-01-01', []],
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

test('the second page begins where the first ended', () => {
  write(db, (tx) => {
    for (let n = 100; n < 160; n += 1)
      aPerson(tx, { name: `Person ${n}`, ...dated('birth_on', '1970') })
  })
  const page = (n: number) =>
    listPeople(db, parsePeopleFilter(new URLSearchParams(`page=${n}`)).filter).rows
  const ids = [...page(1), ...page(2)].map(({ id }) => id)
  expect(new Set(ids).size).toBe(63)
})
