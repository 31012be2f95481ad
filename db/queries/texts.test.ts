import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { aPerson, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { searchTexts } from './texts.ts'

let db: RecordDb
let person: number
beforeEach(() => {
  db = aRecord()
  write(db, (tx) => {
    person = aPerson(tx, { slug: 'one', name: 'Eva Example' })
    tx.$client
      .prepare('UPDATE people SET summary = ? WHERE id = ?')
      .run('{"en":"A teacher of music.","be":"Настаўніца музыкі."}', person)
    aPerson(tx, { slug: 'two', name: 'Ian Example' })
  })
})

const slugs = (q: string) => searchTexts(db, q, 'en').people.map(({ slug }) => slug)

test('words of a summary are found in either language, the last one only begun', () => {
  expect(slugs('music teacher')).toEqual(['one'])
  expect(slugs('настаўн')).toEqual(['one'])
  expect(slugs('teacher of mathematics')).toEqual([])
  const [mention] = searchTexts(db, 'музыкі', 'en').people
  expect(mention?.excerpt?.lang).toBe('be')
})

test('a changed text is found by its new words alone', () => {
  write(db, (tx) =>
    tx.$client.prepare(`UPDATE people SET summary = '{"en":"A nurse."}'`).run(),
  )
  expect(slugs('teacher')).toEqual([])
  expect(slugs('nurse').toSorted()).toEqual(['one', 'two'])
})

test('operators and odd bytes are words or nothing', () => {
  for (const q of ['"', 'NEAR(', 'a OR b', '*', '^x', '\ud800', "'; --", 'text:x', '-'])
    expect(slugs(q)).toEqual([])
})
