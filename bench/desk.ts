import Database from 'better-sqlite3'
import { asRecord, openSqlite, type RecordDb, type Sqlite } from '#db/client'
import { asDiscreetRecord } from '#db/discreet'
import { openRecord } from '#db/record'
import { deskPages } from './desk-pages.ts'
import { deskPlace } from './desk-place.ts'
import { percentiles, spentMs } from './measure.ts'

// npm run bench:desk [-- 100000] [word]: what each page of the desk asks of the database,
// for who may see sealed people and for who may not.
const people = Number(process.argv[2] ?? 100_000)
const only = process.argv[3] ?? ''
const rounds = 8
const mostMs = 60
const mostRatio = 1.3

const { path } = deskPlace(people)
openRecord(path).$client.close()
const [full, discreet] = [asRecord(openSqlite(path)), asDiscreetRecord(openSqlite(path))]
const counted = countedRecord(path)
console.log(
  `${'page'.padEnd(44)} queries   full p50    p95   discreet p50    p95   times`,
)
for (const [what, ask] of Object.entries(deskPages(full))) {
  if (!what.includes(only)) continue
  const [one, other] = [full, discreet].map((db) => times(db, ask)) as [Times, Times]
  const ratio = other.p50 / one.p50
  const bars = [
    ...(Math.max(one.p95, other.p95) > mostMs ? ['slow'] : []),
    ...(ratio > mostRatio && other.p95 > 5 ? ['dear'] : []),
  ]
  const ms = (value: number, width: number) => value.toFixed(1).padStart(width)
  console.log(
    `${what.padEnd(44)} ${String(counted.queries(ask)).padStart(7)} ${ms(one.p50, 10)} ${ms(one.p95, 6)} ${ms(other.p50, 14)} ${ms(other.p95, 6)} ${ratio.toFixed(2).padStart(7)} ${bars.join(' ')}`,
  )
}

type Ask = (db: RecordDb, round: number) => unknown
type Times = ReturnType<typeof percentiles>

function times(db: RecordDb, ask: Ask): Times {
  for (let round = 0; round < 2; round += 1) ask(db, round)
  const rest = Array.from({ length: rounds }, (_, round) => spentMs(() => ask(db, round)))
  return percentiles(rest)
}

function countedRecord(file: string) {
  let queries = 0
  const count = () => {
    queries += 1
  }
  const db = asRecord(new Database(file, { verbose: count }) as Sqlite)
  return {
    queries(ask: Ask) {
      ask(db, 1)
      queries = 0
      ask(db, 1)
      return queries
    },
  }
}
