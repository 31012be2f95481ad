import { rebuildPublic } from '#db/rebuild-public'
import { openRecord, recordPath } from '#db/record'
import { fictionalPeople } from '../bench/fictional-people.ts'
import { writeFictional } from '../bench/write-fictional.ts'

// npm run db:fictional -- 10000: invented people, marked so everywhere, to try it at size.
const count = Number(process.argv[2])
if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
  console.error(
    `How many? Got "${process.argv[2] ?? ''}"; a whole number from 1 to 1000000.`,
  )
  process.exit(1)
}

const started = performance.now()
const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
const db = openRecord(recordPath())
writeFictional(db, fictionalPeople(count))
db.$client.close()
console.log(
  `${count} fictional people are in the record after ${seconds()} s; publishing…`,
)
await rebuildPublic()
console.log(`Published after ${seconds()} s. Every one of them is marked fictional.`)
