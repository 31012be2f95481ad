import { mkdirSync, writeFileSync } from 'node:fs'
import { draftMigrations } from '#db/ddl'

// Until the first release the first migration is drafted anew; afterwards a change of
// db/schema gets a migration of its own, written by hand from this draft.
const { shared, record } = draftMigrations()
for (const [set, sql] of Object.entries({ shared, record })) {
  mkdirSync(`migrations/${set}`, { recursive: true })
  writeFileSync(`migrations/${set}/0001_first.sql`, sql)
}
