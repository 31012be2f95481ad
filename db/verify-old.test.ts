import { expect, test } from 'vitest'
import { type Link, linkRows, oldLinkHash } from '#db/chain'
import type { RecordDb } from '#db/client'
import { verifyHistory } from '#db/verify'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { erased, remove } from '#tests/erasures'

/** The history as it was written before there were salts. */
function aged(db: RecordDb) {
  for (const table of ['revisions', 'revision_rows'])
    for (const verb of ['update', 'delete'])
      db.$client.exec(`DROP TRIGGER ${table}_no_${verb}`)
  db.$client.exec('UPDATE revisions SET why_salt = NULL')
  db.$client.exec('UPDATE revision_rows SET salt = NULL')
  const links = db.$client.prepare('SELECT * FROM revisions ORDER BY id').all() as Link[]
  const keep = db.$client.prepare(
    'UPDATE revisions SET previous_hash = ?, hash = ? WHERE id = ?',
  )
  let head = ''
  for (const link of links) {
    const hash = oldLinkHash({ ...link, previous_hash: head }, linkRows(db, link.id))
    keep.run(head, hash, link.id)
    head = hash
  }
}

function anOldHistory() {
  const db = aRecord()
  const [id, other] = a.write(db, (tx) => [
    a.aPerson(tx, { birth_place: 'Brest' }),
    a.aPerson(tx, { birth_place: 'Minsk' }),
  ])
  a.write(db, (tx) => a.anArrest(tx, id, { on: '2020' }))
  aged(db)
  return { db, id, other }
}

test('a history from before there were salts verifies, and goes on with them', () => {
  const { db, id } = anOldHistory()
  expect(verifyHistory(db)).toMatchObject({ ok: true })
  a.write(db, (tx) => a.anArrest(tx, id, { on: '2021' }))
  expect(verifyHistory(db)).toMatchObject({ ok: true, value: { revisions: 3 } })
})

test('of an old change a part is erased: the rest is still told from what was altered', () => {
  const { db, id, other } = anOldHistory()
  for (const one of [id, other]) {
    remove(db, one)
    erased(db, one)
    expect(verifyHistory(db)).toMatchObject({ ok: true })
  }
  const hash = db.$client.prepare('SELECT hash FROM revisions WHERE id = 1').pluck().get()
  db.$client.exec(`UPDATE revision_rows SET person_id = 7 WHERE revision_id = 1`)
  expect(verifyHistory(db)).toMatchObject({
    problem: { what: 'altered', revisionId: 1 },
  })
  expect(hash).toHaveLength(64)
})

test('an old change that was altered is not sealed anew', () => {
  const { db, id } = anOldHistory()
  remove(db, id)
  db.$client.exec(`UPDATE revision_rows SET "after" = '{"id":1}' WHERE row_id = ${id}
    AND revision_id = 1`)
  expect(() => erased(db, id)).toThrow('is what was written')
})
