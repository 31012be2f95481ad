import { array, assert, constantFrom, nat, property, record, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { asRecord, openSqlite, type RecordDb } from '#db/client'
import { revertRevision } from '#db/mutations/revert'
import { previewSet, revertSet } from '#db/mutations/revert-set'
import { newestFirst } from '#domain/reversion'
import { write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'
import { derivedContent, recordContent } from '#tests/record-content'
import { aReviewer, reviewed } from '#tests/reviewed'
import { revisions } from '#tests/rolls'

const aWrite = record<Write>({
  kind: constantFrom(...writeKinds),
  which: nat(5),
  other: nat(5),
  how: nat(59),
})
const aChange = tuple(array(aWrite, { minLength: 1, maxLength: 3 }), nat(2))

const author = { ...aReviewer, id: 'editor-1', name: 'Editor One' }
const why = 'A mix-up'

test('a set goes as its changes would one by one, the newest first; or nothing goes', () => {
  const seen = { whole: 0, refused: 0 }
  const changes = array(aChange, { minLength: 2, maxLength: 8 })
  const run = property(changes, (given) => {
    const db = aRecord()
    write(db, everything)
    const chosen = given.flatMap(([writes, dice]) => {
      const last = revisions(db)
      write(db, (tx) => {
        for (const one of writes) perform(tx, one)
      })
      return dice > 0 && revisions(db) > last ? [last + 1] : []
    })
    if (chosen.length < 2) return
    const bytes = db.$client.serialize()
    const apart = asRecord(openSqlite(bytes))
    const goes = newestFirst(chosen).every((id) => isTakenBack(apart, id))
    const { each } = previewSet(db, chosen)
    expect(each.every(({ problem }) => problem === null)).toBe(goes)
    expect(db.$client.serialize().equals(bytes)).toBe(true)
    const done = reviewed(db, () => revertSet(db, author, { revisionIds: chosen, why }))
    expect(done.ok).toBe(goes)
    seen[goes ? 'whole' : 'refused'] += 1
    if (!goes) expect(db.$client.serialize().equals(bytes)).toBe(true)
    else expect(contentOf(db)).toEqual(contentOf(apart))
    db.$client.close()
    apart.$client.close()
  })
  assert(run, { numRuns: 80, endOnFailure: true })
  expect(seen.whole).toBeGreaterThan(5)
  expect(seen.refused).toBeGreaterThan(5)
}, 300_000)

const contentOf = (db: RecordDb) => ({
  record: recordContent(db),
  derived: derivedContent(db),
})

const isTakenBack = (db: RecordDb, revisionId: number) =>
  reviewed(db, () => revertRevision(db, author, { revisionId, why })).ok
