import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { openPublic } from '#db/public'
import { rulesHash } from '#db/publication-sql'
import { findPeople } from '#db/queries/people-search'
import { findPersonProfile } from '#db/queries/person-profile'
import { parsePeopleFilter } from '#domain/filter'
import { aFolder } from '#tests/database'
import { fictionalPeople } from './fictional-people.ts'
import { type Written, writePublic } from './write-public.ts'

const count = 300
let path: string
let written: Written

beforeAll(() => {
  path = join(aFolder(), 'public.db')
  written = writePublic(path, fictionalPeople(count))
})

function ask(sql: string) {
  const sqlite = new Database(path, { readonly: true })
  const answer = sqlite.prepare(sql).pluck().all()
  sqlite.close()
  return answer
}

test('every row keeps every CHECK and points at a row that is there', () => {
  expect(written.people).toBe(count)
  expect(ask('PRAGMA integrity_check')).toEqual(['ok'])
  expect(ask('PRAGMA foreign_key_check')).toEqual([])
})

test('everybody is fictional, public, has an event and stands somewhere', () => {
  const wrong = `SELECT slug FROM people p WHERE NOT fictional
    OR publication_level <> 'public'
    OR NOT EXISTS (SELECT 1 FROM events WHERE person_id = p.id)
    OR NOT EXISTS (SELECT 1 FROM standings WHERE person_id = p.id)`
  expect(ask(wrong)).toEqual([])
})

test('every event has a claim, and every index is there again', () => {
  const bare = `SELECT id FROM events e WHERE NOT EXISTS
    (SELECT 1 FROM claims WHERE subject = 'event' AND subject_id = e.id)`
  expect(ask(bare)).toEqual([])
  expect(ask(`SELECT 1 FROM sqlite_schema WHERE name = 'events_kind_happened'`)).toEqual([
    1,
  ])
})

test('readers find it published by the rules of today', () => {
  expect(ask('PRAGMA user_version')).toEqual([rulesHash])
  expect(ask('SELECT kind FROM publications')).toEqual(['hide'])
  expect(ask('PRAGMA journal_mode')).toEqual(['wal'])
})

test('profiles and lists are read from it as from any other', () => {
  const db = openPublic(path)
  const { filter } = parsePeopleFilter(new URLSearchParams(''))
  expect(findPeople(db, filter).total).toBe(count)
  for (let number = 1; number <= count; number += 3) {
    const profile = findPersonProfile(db, `fictional-${number}`)
    expect(profile?.events.length).toBeGreaterThan(0)
    expect(profile?.sources.length).toBeGreaterThan(0)
  }
  db.$client.close()
})
