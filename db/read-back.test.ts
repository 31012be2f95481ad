import { expect, test } from 'vitest'
import { hidePerson } from '#db/mutations/levels'
import { editPerson } from '#db/mutations/people'
import { lastRevision } from '#db/queries/changes-since'
import { readBack } from '#db/read-back'
import { personChange } from '#domain/person'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'

test('a row that is not what was written is never called saved', () => {
  const { db, id, change } = aPersonToEdit()
  expect(editPerson(db, a.anEditor, { id, version: 1, why: null }, change).ok).toBe(true)
  const edited = lastRevision(db)
  // Behind the back of everything that keeps the history.
  const recorders = db.$client
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'people'`,
    )
    .pluck()
    .all()
  for (const name of recorders) db.$client.exec(`DROP TRIGGER ${name}`)
  db.$client.prepare('UPDATE people SET birth_place = NULL WHERE id = ?').run(id)
  expect(() => readBack(db, edited)).toThrow(`row ${id} of people is not as it was saved`)
})

test('a row that somebody has changed since is no fault', () => {
  const { db, id, change } = aPersonToEdit()
  expect(editPerson(db, a.anEditor, { id, version: 1, why: null }, change).ok).toBe(true)
  const edited = lastRevision(db)
  hidePerson(db, a.anEditor, { id })
  expect(() => readBack(db, edited)).not.toThrow()
})

function aPersonToEdit() {
  const db = aRecord()
  const id = a.write(db, (tx) => a.aPerson(tx, { slug: 'ada' }))
  const typed = { slug: 'ada', country: 'BY', birthPlace: 'Minsk' }
  return { db, id, change: { ...personChange.parse(typed), sourceId: null } }
}
