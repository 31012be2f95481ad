import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite, statement } from '#db/client'
import { asDiscreetRecord, keepsBack } from '#db/discreet'
import { holdsErased } from '#db/forget-erased'
import { eraseAsProposed } from '#db/mutations/erasures'
import { openRecord } from '#db/record'
import { aName, aPerson, write } from '#tests/builders'
import { aFolder } from '#tests/database'
import { anAdmin, erased, remove } from '#tests/erasures'

test('that bytes are to be forgotten stands beside the record before it is done', () => {
  const db = openRecord(join(aFolder(), 'record.db'))
  const personId = write(db, (tx) => aPerson(tx))
  remove(db, personId)
  const erasure = { id: 1, person_id: personId, basis: 'minor' }
  const isMarked = write(db, (tx) => {
    eraseAsProposed(Object.assign(tx, { editor: anAdmin }), erasure)
    return holdsErased(db)
  })
  expect(isMarked).toBe(true)
  db.$client.close()
})

test('who erases for ever still sees nobody who is sealed', () => {
  const path = join(aFolder(), 'record.db')
  const whole = openRecord(path)
  const [gone, sealed] = write(whole, (tx) => {
    const kept = aPerson(tx, { publication_level: 'sealed' })
    aName(tx, kept, { text: 'Ada Sealed' })
    return [aPerson(tx, { name: 'Bela Gone' }), kept] as const
  })
  remove(whole, gone)
  const discreet = asDiscreetRecord(openSqlite(path))
  erased(discreet, gone)
  expect(holdsErased(discreet)).toBe(false)
  expect(keepsBack(discreet)).toBe(true)
  const found = statement(discreet, 'SELECT id FROM people ORDER BY id').pluck().all()
  expect(found).not.toContain(sealed)
  expect(found.length).toBeGreaterThan(0)
  discreet.$client.pragma('temp_store = FILE')
  expect(keepsBack(discreet)).toBe(false)
  for (const db of [whole, discreet]) db.$client.close()
})
