import { closeRecord, recordDb, recordPath } from '#db/record'
import { seedRecord } from '../seed/load.ts'

// npm run db:seed: the real record, from the project's own files in seed/.
const seeded = seedRecord(recordDb())
closeRecord()
console.log(outcome())

function outcome() {
  if (!seeded.ok) return `Editors have written to ${recordPath()}: it stays as it is.`
  const { inserted } = seeded.value
  if (inserted === 0) return `${recordPath()} has every row of the seed files already.`
  return `${inserted} rows of the seed files written to ${recordPath()}.`
}
