import { existsSync, rmSync } from 'node:fs'
import { openSqlite } from '#db/client'
import { publicPath } from '#db/public'
import { rebuildPublic } from '#db/rebuild-public'
import { closeRecord, recordDb, recordPath } from '#db/record'
import { hasEdits, seedRecord } from '../seed/load.ts'

// npm run db:reset: both databases deleted and made anew from migrations and seed files.
if (!process.argv.includes('--yes-lose-edits') && isEdited()) {
  console.error(
    `Editors have written to ${recordPath()}; a reset would lose their work and accounts.
If that is what you want: npm run db:reset -- --yes-lose-edits`,
  )
  process.exit(1)
}

for (const path of [recordPath(), publicPath()])
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
seedRecord(recordDb())
closeRecord()
await rebuildPublic()
console.log(
  `${recordPath()} and ${publicPath()} are made anew. Restart a running server.`,
)

/** Without migrating: a record that cannot be migrated is one to reset. */
function isEdited() {
  if (!existsSync(recordPath())) return false
  const record = openSqlite(recordPath(), { readonly: true })
  try {
    return hasEdits(record)
  } finally {
    record.close()
  }
}
