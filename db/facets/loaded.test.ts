import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadedFacets } from '#db/facets/loaded'
import { openRecord } from '#db/record'
import * as a from '#tests/builders'
import { aFolder, aRecord } from '#tests/database'

test('facets follow the writes of this connection, and their being taken back', () => {
  const db = aRecord()
  expect(loadedFacets(db).people).toBe(0)
  a.write(db, (tx) => a.aPerson(tx))
  expect(loadedFacets(db).people).toBe(1)
  expect(() =>
    db.$client.transaction(() => {
      a.write(db, (tx) => a.aPerson(tx))
      expect(loadedFacets(db).people).toBe(2)
      throw new Error('taken back')
    })(),
  ).toThrow('taken back')
  expect(loadedFacets(db).people).toBe(1)
})

test('facets follow the writes of another connection, chunk by chunk', () => {
  const file = join(aFolder(), 'record.db')
  const [writer, reader] = [openRecord(file), openRecord(file)]
  const [one, two] = a.write(writer, (tx) => [
    a.aPerson(tx, { id: 1 }),
    a.aPerson(tx, { id: 2 }),
  ])
  const before = loadedFacets(reader)
  expect(loadedFacets(reader)).toBe(before)
  a.write(writer, (tx) => a.anArrest(tx, Number(one), { on: '2020' }))
  const after = loadedFacets(reader)
  const chunkOf = (facets: typeof before, id: number) =>
    facets.chunks.find((chunk) => chunk.id.includes(id))
  expect(chunkOf(after, Number(one))).not.toBe(chunkOf(before, Number(one)))
  expect(chunkOf(after, Number(two))).toBe(chunkOf(before, Number(two)))
  for (const { $client } of [writer, reader]) $client.close()
})

test('a record from before there were facets, or with others, gets them on opening', () => {
  const file = join(aFolder(), 'record.db')
  const old = openRecord(file)
  a.write(old, (tx) => a.aPerson(tx))
  old.$client.exec(`DELETE FROM facet_chunks; PRAGMA user_version = 1`)
  expect(loadedFacets(old).people).toBe(0)
  old.$client.close()
  const db = openRecord(file)
  expect(loadedFacets(db).people).toBe(1)
  db.$client.close()
})
