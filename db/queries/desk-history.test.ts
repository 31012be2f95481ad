import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { listHistory, listHistoryChoices } from '#db/queries/desk-history'
import { inRevision } from '#db/write'
import type { Channel } from '#domain/editor'
import { readHistory } from '#domain/history-filter'
import { invariant } from '#lib/invariant'
import { ok } from '#lib/result'
import { aName, anEditor, aPerson, write } from '#tests/builders'
import { aRecord } from '#tests/database'

let db: RecordDb
let people: number[]

beforeEach(() => {
  db = aRecord()
  people = write(db, (tx) => [aPerson(tx), aPerson(tx)])
})

type Given = { who?: string; action?: string; channel?: Channel; person?: number }

/** Another name of a person; returns the revision. */
function change({
  who = 'ada',
  action = 'name.added',
  channel = 'form',
  person = 0,
}: Given): number {
  const editor = { ...anEditor, id: who, name: who.toUpperCase() }
  const done = inRevision(db, editor, { action, channel }, (tx) => {
    const text = `Name ${tx.revisionId}`
    aName(tx, people[person] as number, { text, kind: 'alias' })
    return ok(tx.revisionId)
  })
  invariant(done.ok, 'it is written')
  return done.value
}

const found = (query: string) =>
  listHistory(db, readHistory(new URLSearchParams(query))).entries.map(({ id }) => id)

test('changes are found by who, what, by which way and of whom, and by all of it', () => {
  const [first] = found('')
  const ada = change({})
  const bob = change({ who: 'bob', channel: 'quick' })
  const amended = change({ action: 'name.amended', person: 1 })
  expect(found('editor=ada')).toEqual([amended, ada])
  expect(found('action=name.added')).toEqual([bob, ada])
  expect(found('channel=quick')).toEqual([bob])
  expect(found(`person=${people[1]}`)).toEqual([amended, first])
  expect(found(`person=${people[0]}&editor=bob&channel=quick`)).toEqual([bob])
  expect(found('editor=bob&action=name.amended')).toEqual([])
  expect(listHistoryChoices(db)).toEqual({
    editors: [
      { id: 'ada', name: 'ADA' },
      { id: 'bob', name: 'BOB' },
      { id: anEditor.id, name: anEditor.name },
    ],
    actions: ['name.added', 'name.amended', 'test.written'],
  })
})

test('both days are included', () => {
  const id = change({})
  const { at = '' } = listHistory(db, { limit: 1 }).entries[0] ?? {}
  const day = at.slice(0, 10)
  const [before, after] = [-1, 1].map((days) =>
    new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10),
  )
  expect(found(`from=${day}&to=${day}`)).toContain(id)
  expect(found(`to=${before}`)).toEqual([])
  expect(found(`from=${after}`)).toEqual([])
})

test('page follows page whatever is written meanwhile', () => {
  const ids = Array.from({ length: 5 }, () => change({})).toReversed()
  const page = listHistory(db, { editor: 'ada', limit: 2 })
  expect(page.entries.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  expect(page.more).toBe(true)
  change({})
  const next = listHistory(db, { editor: 'ada', limit: 3, before: ids[1] ?? null })
  expect(next.entries.map(({ id }) => id)).toEqual(ids.slice(2))
  expect(next.more).toBe(false)
})
