import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type RecordDb, statement } from '#db/client'
import { receiveCorrection } from '#db/mutations/corrections'
import { addName } from '#db/mutations/names'
import { addPhoto } from '#db/mutations/photos'
import { addComment, rejectProposal } from '#db/mutations/proposals'
import type { RecordTable } from '#db/tables'
import { verifyHistory } from '#db/verify'
import { verifyProposals } from '#db/verify-proposals'
import { inRevision, insert, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import { newPhoto } from '#domain/photo'
import { ok } from '#lib/result'
import * as a from '#tests/builders'
import { plantPerson, plantPublic } from '#tests/canary'
import { contentOf } from '#tests/content'
import { erased, remove } from '#tests/erasures'
import { aFile, checked } from '#tests/photo-place'
import { aPlace, type Place } from '#tests/place'
import { aReviewer, proposed } from '#tests/reviewed'
import { token } from '#tests/tokens'

// Everything that can be said of somebody is said in tokens; then they are erased.

const contributor: Editor = { id: 'editor-3', name: 'New One', role: 'contributor' }

let place: Place
let person: number
let before: ReturnType<typeof others>
let published: ReturnType<typeof contentOf>
let list: number

beforeAll(() => {
  place = aPlace()
  const db = place.record
  const shown = a.write(db, plantPublic)
  person = said(db, (tx) => plantPerson(tx, { slug: token() }, shown.massRelease))
  said(db, (tx) => {
    const other = plantPerson(tx, { slug: token() }, shown.massRelease)
    tx.$client
      .prepare(
        `UPDATE people SET publication_level = 'removed', merged_into = ? WHERE id = ?`,
      )
      .run(person, other)
  })
  a.write(db, (tx) => {
    list = aListOf(tx, shown)
    insert(tx, 'judgements', {
      ...{ person_id: shown.person, other_id: person, verdict: 'different' },
      why: token(),
    })
  })
  a.write(db, (tx) => {
    tx.$client.prepare('DELETE FROM tombstones').run()
    // A first cut of the list, before anybody knew where one name ends.
    tx.$client.prepare(`DELETE FROM roll_entries WHERE raw_text LIKE '%, Grace%'`).run()
  })
  talkAbout(db)
  remove(db, person, token())
  place.publish()
  before = others(db)
  published = contentOf(join(place.folder, 'public.db'))
  erased(db, person)
  place.publish()
}, 120_000)

/** In a revision whose reason is a token too. */
function said<Value>(db: RecordDb, work: (tx: Tx) => Value): Value {
  const note = { action: 'test.written', channel: 'script', why: token() } as const
  const written = inRevision(db, a.anEditor, note, (tx) => ok(work(tx)))
  if (!written.ok) throw new Error('nothing was said')
  return written.value
}

/** One line of two names: of who is erased, and of somebody else. */
function aListOf(tx: Tx, shown: ReturnType<typeof plantPublic>) {
  const names = [token(), 'Grace Example']
  const text = names.join(', ')
  const source_id = a.aSource(tx)
  const list_id = insert(tx, 'roll_lists', {
    ...{ mass_release_id: shown.massRelease, source_id, text, lang: 'en' },
  })
  const cuts = [
    { person_id: person, match_state: 'matched', raw_text: names[0] },
    { raw_text: names[1] },
    { raw_text: text },
  ]
  for (const cut of cuts) {
    const starts_at = text.indexOf(String(cut.raw_text))
    const ends_at = starts_at + String(cut.raw_text).length
    a.aRollEntry(tx, shown.massRelease, {
      ...cut,
      source_id,
      list_id,
      starts_at,
      ends_at,
    })
  }
  return list_id
}

/** A proposal that was rejected, one that is open, what was said, and a reader's request. */
function talkAbout(db: RecordDb) {
  for (const isRejected of [true, false]) {
    const named = { personId: person, text: token(), lang: 'ru', script: 'Latn' } as const
    const id = proposed(() =>
      addName(db, contributor, { ...named, kind: 'alias', scheme: null, sourceId: null }),
    )
    addComment(db, aReviewer, { id, text: token() })
    if (isRejected) rejectProposal(db, aReviewer, { id, why: token() })
  }
  proposePhoto(db)
  const asked = { about: token(), wrong: token(), right: token(), evidence: token() }
  const subject = { kind: 'person', id: person } as const
  receiveCorrection(
    db,
    {
      ...asked,
      kind: 'wrong_fact',
      subject,
      parts: [],
      asker: 'family',
      contact: token(),
      lang: 'en',
    },
    { token: token(), at: 0, shown: db },
  )
  db.$client.exec(`UPDATE corrections SET state = 'done', closed_at = 1`)
}

/** The bytes are kept when it is proposed, whatever becomes of it. */
function proposePhoto(db: RecordDb) {
  const sourceId = a.write(db, a.aSource)
  const face = newPhoto.parse({ personId: person, sourceId, ...checked })
  const [large, small] = [Buffer.from(token()), Buffer.from(token())]
  const id = proposed(() => addPhoto(db, contributor, face, { ...aFile(), large, small }))
  rejectProposal(db, aReviewer, { id, why: token() })
}

/** Rows of history and of the record about everybody but who is erased. */
function others(db: RecordDb) {
  const people = `(SELECT id FROM people WHERE id = ${person} OR merged_into = ${person})`
  const history = statement(
    db,
    `SELECT * FROM revision_rows WHERE person_id NOT IN ${people}
       AND table_name NOT IN ('judgements')`,
  ).all()
  const rows = (table: RecordTable, where: string) =>
    statement(db, `SELECT * FROM ${table} WHERE ${where}`).all()
  return {
    history,
    people: rows('people', `id NOT IN ${people}`),
    names: rows('names', `person_id NOT IN ${people}`),
    events: rows('events', `person_id NOT IN ${people}`),
    claims: statement(
      db,
      `SELECT c.* FROM claims c JOIN events e ON c.subject = 'event' AND c.subject_id = e.id
       WHERE e.person_id NOT IN ${people}`,
    ).all(),
  }
}

test('no byte of the record or the published file has a word of who was erased', () => {
  const found = readdirSync(place.folder)
    .filter((file) => /^(?:record|public)\.db/.test(file))
    .flatMap((file) =>
      wordsIn(join(place.folder, file)).map((word) => `${file}: ${word}`),
    )
  expect(found).toEqual([])
})

/** But for the salts of tombstones, which are to be there, and here are tokens as well. */
function wordsIn(file: string): string[] {
  const words = readFileSync(file, 'latin1').match(/[^\0]{0,40}[a-z]{7}hushhush/g) ?? []
  return words.filter((word) => !/"salt":"[a-z]{7}hushhush$/.test(word))
}

test('the history verifies, says what was erased, and so do the proposals', () => {
  expect(verifyHistory(place.record)).toMatchObject({
    ok: true,
    value: { erasures: [{ basis: 'request_of_person', editorName: 'Admin Two' }] },
  })
  expect(verifyProposals(place.record)).toMatchObject({ events: expect.any(Number) })
})

test('everybody else, their history and what is published are as they were', () => {
  expect(others(place.record)).toEqual(before)
  expect(contentOf(join(place.folder, 'public.db'))).toEqual(published)
})

test('a list that names others too keeps their names, in the record and its history', () => {
  const masked = `${'█'.repeat(15)}, Grace Example`
  const sql = 'SELECT text FROM roll_lists WHERE id = ?'
  expect(statement(place.record, sql).pluck().get(list)).toBe(masked)
  const history = `SELECT "after" ->> 'text' FROM revision_rows
    WHERE table_name = 'roll_lists' AND row_id = ?`
  expect(statement(place.record, history).pluck().all(list)).toEqual([masked, masked])
  const entries = 'SELECT raw_text FROM roll_entries WHERE list_id = ? ORDER BY raw_text'
  expect(statement(place.record, entries).pluck().all(list)).toEqual([
    ...['Grace Example', '█'.repeat(15)],
  ])
  const cut = `SELECT "before" ->> 'raw_text' FROM revision_rows
    WHERE table_name = 'roll_entries' AND "after" IS NULL`
  expect(statement(place.record, cut).pluck().all()).toEqual([masked])
})
