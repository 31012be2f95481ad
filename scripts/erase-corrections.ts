import { eraseCorrections } from '#db/mutations/corrections'
import { closeRecord, recordDb } from '#db/record'

// npm run corrections:erase: what readers wrote, of requests closed long enough ago. The
// running site does it by itself once a day.
const erased = eraseCorrections(recordDb(), Date.now())
closeRecord()
console.log(`What was written in ${erased} closed requests is erased.`)
