import { expect, test } from 'vitest'
import { asRecord, openSqlite, type RecordDb } from '#db/client'
import { addName } from '#db/mutations/names'
import { addComment, rejectProposal, withdrawProposal } from '#db/mutations/proposals'
import { verifyProposals } from '#db/verify-proposals'
import type { Editor } from '#domain/editor'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { erased, remove } from '#tests/erasures'
import { acceptWhole, aReviewer, proposed } from '#tests/reviewed'

const contributor: Editor = { id: 'editor-3', name: 'New One', role: 'contributor' }

/** Four proposals, each with a comment: accepted, rejected, withdrawn and open. */
function aTalk() {
  const db = aRecord()
  const [id, other] = a.write(db, (tx) => [a.aPerson(tx), a.aPerson(tx)])
  const ids = ['One', 'Two', 'Three', 'Four'].map((text, index) =>
    propose(db, index === 2 ? other : id, text),
  )
  for (const one of ids) addComment(db, aReviewer, { id: one, text: 'Who says so?' })
  const [accepted = 0, rejected = 0, withdrawn = 0] = ids
  acceptWhole(db, accepted)
  rejectProposal(db, aReviewer, { id: rejected, why: 'Nobody does' })
  withdrawProposal(db, contributor, { id: withdrawn })
  return { db, id }
}

/** The same talk again, with no guard against whoever would change it. */
function unguardedTalk(isErased: boolean) {
  const bytes = talks.get(isErased) ?? bytesOfTalk(isErased)
  talks.set(isErased, bytes)
  const db = asRecord(openSqlite(bytes))
  db.$client.pragma('foreign_keys = OFF')
  return db
}

const talks = new Map<boolean, Buffer>()

function bytesOfTalk(isErased: boolean) {
  const { db, id } = aTalk()
  if (isErased) {
    remove(db, id, 'They asked for it')
    erased(db, id)
  }
  expect(verifyProposals(db)).toHaveProperty('events')
  unguarded(db)
  return db.$client.serialize()
}

function propose(db: RecordDb, personId: number, text: string) {
  const name = { personId, text, lang: 'ru', script: 'Latn', kind: 'alias' } as const
  const rest = { scheme: null, sourceId: null }
  return proposed(() => addName(db, contributor, { ...name, ...rest }))
}

function unguarded(db: RecordDb) {
  const triggers = db.$client
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_no_%'`,
    )
    .pluck()
    .all()
  for (const name of triggers) db.$client.exec(`DROP TRIGGER ${name}`)
  db.$client.pragma('foreign_keys = OFF')
}

test('everything that was proposed, said and decided is in the log', () => {
  expect(verifyProposals(aTalk().db)).toEqual({ events: 11 })
})

const damages = [
  `UPDATE proposals SET author_name = 'Somebody' WHERE id = (SELECT max(id) FROM proposals)`,
  `UPDATE proposals SET state = 'accepted' WHERE state = 'rejected'`,
  `UPDATE proposals SET state = 'open' WHERE state = 'rejected'`,
  `UPDATE proposals SET state = 'rejected' WHERE state = 'open'`,
  `UPDATE proposals SET decision_why = 'Somebody does' WHERE decision_why IS NOT NULL`,
  `UPDATE proposal_rows SET "after" = '{}' WHERE id = 1`,
  `UPDATE proposal_rows SET "after" = NULL
     WHERE id = (SELECT max(id) FROM proposal_rows WHERE "after" IS NOT NULL)`,
  `UPDATE proposal_rows SET proposal_id = proposal_id + 1 WHERE id = 1`,
  'DELETE FROM proposal_rows WHERE id = 1',
  `UPDATE proposal_comments SET text = 'I do' WHERE id = (SELECT min(id) FROM proposal_comments)`,
  'DELETE FROM proposal_comments WHERE id = (SELECT min(id) FROM proposal_comments)',
  `INSERT INTO proposal_comments SELECT 1, proposal_id, at, editor_id, 'Me', 'I do', salt
     FROM proposal_comments LIMIT 1`,
  'DELETE FROM proposals WHERE id = (SELECT min(id) FROM proposals)',
  'DELETE FROM proposal_events WHERE id = 2',
  'DELETE FROM proposal_events WHERE id = 11',
  `UPDATE proposal_events SET at = at || 'x' WHERE id = 3`,
  'UPDATE proposal_events SET id = id + 100 WHERE id = 4',
]

test.each(damages)('verifying finds it after %s', (sql) => {
  for (const isErased of [false, true]) {
    const db = unguardedTalk(isErased)
    const { changes } = db.$client.prepare(sql).run()
    // Of what was erased some is not there to be damaged.
    expect(isErased || changes > 0).toBe(true)
    if (changes > 0) expect(verifyProposals(db)).not.toHaveProperty('events')
  }
})

test('what was proposed cannot be changed or removed, and is decided once', () => {
  const { db } = aTalk()
  for (const sql of [
    `UPDATE proposals SET author_name = 'Me'`,
    `UPDATE proposals SET decision_why = 'No' WHERE state = 'rejected'`,
    `UPDATE proposal_rows SET "after" = NULL`,
    `UPDATE proposal_comments SET text = ''`,
    'UPDATE proposal_events SET kind = kind',
    'DELETE FROM proposals',
    'DELETE FROM proposal_rows',
    'DELETE FROM proposal_comments',
    'DELETE FROM proposal_events',
  ])
    expect(() => db.$client.exec(sql), sql).toThrow('append-only')
})

test('proposals from before there was a log are taken into it by the next one', () => {
  const { db, id } = aTalk()
  unguarded(db)
  db.$client.exec('DELETE FROM proposal_events')
  expect(verifyProposals(db)).toEqual({ events: 0 })
  propose(db, id, 'Five')
  expect(verifyProposals(db)).toEqual({ events: 12 })
})
