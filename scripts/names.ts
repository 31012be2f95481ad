import { parseArgs } from 'node:util'
import { indexNames, type NameGroup, rankedIds, readLines } from '#bench/name-groups'
import type { PublicDb } from '#db/client'
import { openPublic, publicPath } from '#db/public'
import { searchNames } from '#db/queries/search'

// npm run names -- find "Бялацкі" [--json] [--most 10] [--db FILE | --index FILE.jsonl]
// npm run names -- find --index FILE.jsonl --queries FILE.jsonl [--most 10]
const usage = `npm run names -- find "Бялацкі" [--json] [--most 10] [--db FILE]
npm run names -- find [NAME] --index FILE.jsonl [--queries FILE.jsonl]

--index    lines of {"id", "names": [{"text", "lang", "script"}]}, in a database of their own
--queries  lines of {"id", "q"}; prints for each one JSON array of ids, the likest first
--db       another public.db than that of the data folder`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    most: { type: 'string', default: '10' },
    db: { type: 'string' },
    index: { type: 'string' },
    queries: { type: 'string' },
  },
})

const most = Number(values.most)
const [verb, ...words] = positionals
const q = words.join(' ')
if (verb !== 'find' || !Number.isInteger(most) || most < 1 || (!q && !values.queries)) {
  console.error(usage)
  process.exitCode = 1
} else if (values.queries && !values.index) {
  console.error('--queries needs --index: the names to search among.')
  process.exitCode = 1
} else if (values.index) {
  const index = indexNames(readLines<NameGroup>(values.index))
  if (values.queries)
    for (const query of readLines<{ q: string }>(values.queries))
      console.log(JSON.stringify(rankedIds(index, query.q, most)))
  else print(index.db, index.idOf)
} else {
  const db = openPublic(values.db ?? publicPath())
  const slug = db.$client.prepare('SELECT slug FROM people WHERE id = ?').pluck()
  print(db, (personId) => slug.get(personId) as string)
}

function print(db: PublicDb, idOf: (personId: number) => string) {
  const hits = searchNames(db, q, most).map(({ personId, ...hit }) => ({
    id: idOf(personId),
    ...hit,
  }))
  if (values.json) return console.log(JSON.stringify(hits, null, 2))
  if (hits.length === 0) console.log('Nobody has a name like this.')
  for (const { id, score, how, name, words } of hits) {
    const parts = words.map(({ asked, likeness }) => `${asked} ${likeness.toFixed(2)}`)
    console.log(
      `${score.toFixed(3)}  ${how.padEnd(6)}  ${name.text} (${name.scheme ?? name.lang})  ${id}  [${parts.join(', ')}]`,
    )
  }
}
