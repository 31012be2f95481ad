import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { recogniser } from '#browser/recognise'
import type { PublicDb } from '#db/client'
import { listIndexedPeople } from '#db/queries/match-index'
import { shelfOf } from '#db/queries/name-shelf'
import { readingsIn } from '#domain/han-readings'
import { knownFrom, offeredTo } from '#domain/list-lookup'
import { matchList } from '#domain/list-match'
import { type IndexedPerson, packIndex } from '#domain/match-index'
import { cutList } from '#domain/pasted-list'
import { buildScript } from '#scripts/browser-scripts'
import { fictionalPeople } from './fictional-people.ts'
import { indexNames, type NameGroup, readLines } from './name-groups.ts'

// npm run bench:match -- FILE.jsonl [--strangers 10000]: one name of each person is in the
// database, the others are on lists; every fifth person is not in the database. Lists are
// matched by the built script as by the server, and both have to say the same.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strangers: { type: 'string', default: '10000' } },
})
const [file] = positionals
if (!file) {
  console.error('npm run bench:match -- FILE.jsonl: lines of {"id", "names": [{"text"}]}')
  process.exit(1)
}

const day = '2025-12-13'
const perList = 100
const bar = 0.98

const groups = readLines<NameGroup>(file)
const { db } = indexNames(everybody())
const people = await listIndexedPeople(db)
const names = people.flatMap((person) => person.names.map(({ text }) => text))
const index = JSON.stringify(packIndex(people, readingsIn(names)))
report(index)

const browser = await browserMatcher()
const lists = listsOf(groups.flatMap((group) => group.names.slice(1)))
let [lines, same] = [0, 0]
const differing: string[] = []
for (const text of lists) {
  const here = onServer(db, people, text)
  const { lines: there } = browser.recognise(text, () => {})
  for (const [at, line] of here.entries()) {
    const other = there[at]
    const said = other && `${other.pile} ${other.people.map(({ person }) => person.slug)}`
    lines += 1
    if (said === line.said) same += 1
    else differing.push(`${line.raw.trim()}: ${line.said} | ${said}`)
  }
}
console.log(differing.slice(0, 20).join('\n'))
const share = same / lines
console.log(
  `${lines} lines, the same in ${(100 * share).toFixed(2)} % (bar ${100 * bar} %)`,
)
if (share < bar) process.exitCode = 1

function* everybody(): Generator<NameGroup> {
  for (const [at, group] of groups.entries())
    if (at % 5 !== 4) yield { ...group, names: group.names.slice(0, 1) }
  for (const { number, names, bornOn } of fictionalPeople(Number(values.strangers)))
    yield { id: `stranger-${number}`, names, bornOn }
}

function listsOf(names: NameGroup['names']): string[] {
  const lines = names.map(({ text }) => text.replace(/\s+/g, ' '))
  return Array.from({ length: Math.ceil(lines.length / perList) }, (_, at) =>
    lines.slice(at * perList, (at + 1) * perList).join('\n'),
  )
}

function onServer(db: PublicDb, people: readonly IndexedPerson[], text: string) {
  const entries = cutList(text).filter((part) => part.kind === 'entry')
  const bySlug = new Map(people.map((person) => [person.slug, person]))
  const matches = matchList(
    entries.map(({ understood }) => understood),
    {
      shelf: shelfOf(db),
      // Ids of this database are one more than the place on the index.
      peopleOf: (ids) =>
        ids.flatMap((id) => {
          const person = bySlug.get(`p${id}`)
          return person ? [knownFrom(person, id)] : []
        }),
      on: { text: day, earliest: day, latest: day, doubt: 'none' },
    },
  )
  return matches.map((match, at) => {
    const slugs = offeredTo(match).map(({ person }) => `p${person.id}`)
    return { raw: entries[at]?.raw ?? '', said: `${match.pile} ${slugs}` }
  })
}

async function browserMatcher() {
  const script = join(mkdtempSync(join(tmpdir(), 'habeas-match-')), 'recognise.mjs')
  await buildScript('recognise', { file: script, format: 'esm' })
  const module: { recogniser: typeof recogniser } = await import(
    pathToFileURL(script).href
  )
  const before = process.cpuUsage().user
  const matcher = module.recogniser(JSON.parse(index), day)
  const ms = (process.cpuUsage().user - before) / 1000
  console.log(`loaded in ${Math.round(ms)} ms of processor time`)
  return matcher
}

function report(text: string) {
  const bytes = Buffer.from(text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  const sizes = [bytes, gzipSync(bytes), brotliCompressSync(bytes, { params })]
  const [plain, gzip, brotli] = sizes.map(
    ({ length }) => `${(length / 1024).toFixed(0)} KB`,
  )
  console.log(`${people.length} people: index ${plain}, gzip ${gzip}, brotli ${brotli}`)
}
