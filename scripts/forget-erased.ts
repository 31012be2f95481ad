import { settleErased } from '#db/forget-erased'
import { closeRecord, recordDb } from '#db/record'

// npm run erasures:forget: writes a large record anew, without the bytes of what was erased.
const isDone = settleErased(recordDb())
closeRecord()
if (!isDone) {
  console.error('Somebody is writing the record, or its disk has no room. Try again.')
  process.exitCode = 1
}
