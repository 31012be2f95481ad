import { lookForDuplicates } from '#db/queries/duplicates'
import { recordDb } from '#db/record'

// npm run duplicates: looks at everybody who was touched since the last time, to the end.
const db = recordDb()
const started = performance.now()
while (!lookForDuplicates(db, 5000)) process.stdout.write('.')
const count = db.$client
  .prepare('SELECT count(*) FROM duplicate_candidates')
  .pluck()
  .get()
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`\n${count} pairs may be one person (${seconds} s)`)
