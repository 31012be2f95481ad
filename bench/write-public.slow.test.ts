import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { rebuildPublic } from '#db/rebuild-public'
import { openRecord } from '#db/record'
import { tableNames } from '#db/tables'
import { aFolder } from '#tests/database'
import { fictionalPeople } from './fictional-people.ts'
import { writeFictional } from './write-fictional.ts'
import { writePublic } from './write-public.ts'

test('it is what the publisher makes of the same people in a record', async () => {
  const few = 200
  const published = aFolder()
  const record = openRecord(join(published, 'record.db'))
  writeFictional(record, fictionalPeople(few))
  record.$client.close()
  await rebuildPublic(published)
  const straight = join(aFolder(), 'public.db')
  writePublic(straight, fictionalPeople(few))
  const db = new Database(straight)
  db.prepare('ATTACH ? AS other').run(join(published, 'public.db'))
  for (const table of tableNames('record', 'derived')) {
    // What nothing points at is not published: a court where no one was tried yet.
    const extra = db.prepare(`SELECT * FROM other.${table} EXCEPT SELECT * FROM ${table}`)
    expect(extra.all(), table).toEqual([])
  }
  for (const table of ['people', 'names', 'events', 'claims', 'standings']) {
    const missing = `SELECT * FROM ${table} EXCEPT SELECT * FROM other.${table}`
    expect(db.prepare(missing).all(), table).toEqual([])
  }
  db.close()
})
