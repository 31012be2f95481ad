import { join } from 'node:path'
import { openSqlite, type Sqlite, statement } from '#db/client'
import { openPublic } from '#db/public'
import { countHeldOn, heldSeries } from '#db/queries/counts'
import { findPeople, listPeople } from '#db/queries/people-search'
import { rankNames } from '#db/queries/search'
import { namesOf } from '#db/queries/vocabulary'
import { parsePeopleFilter } from '#domain/filter'
import { fictionalPeople } from './fictional-people.ts'
import { measure, megabytes, printTable, type Row } from './measure.ts'
import { placeWith } from './place.ts'
import { randomFrom } from './random.ts'
import { benchPagesHttp, benchSearchHttp } from './search-http.ts'
import { mistyped } from './typos.ts'

// npm run bench:search [-- 10000 100000 1000000]: search and filters, in process and over
// HTTP, beside plain LIKE and FTS5 trigrams over the same names in the same run.
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)
for (const people of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const folder = placeWith(people)
  const queries = spellings(people, 300)
  const rows = benchInProcess(join(folder, 'public.db'), queries)
  printTable(`Search at ${people} fictional people`, rows)
  printRatios(rows)
  console.log(`memory of the process ${megabytes(process.memoryUsage().rss)} MB`)
  // None twice: the front would answer the second from its cache.
  await benchSearchHttp(folder, [...new Set(spellings(people, 3000))])
  await benchPagesHttp(folder, [...new Set(queries)])
}

/** Names of people all over the file, each in one of its spellings, every third mistyped. */
function spellings(people: number, most: number): string[] {
  const random = randomFrom(99)
  const step = Math.max(1, Math.floor(people / most))
  const names: string[] = []
  for (const person of fictionalPeople(people)) {
    if (person.number % step !== 0) continue
    const { text = '' } = person.names[names.length % person.names.length] ?? {}
    names.push(names.length % 3 === 0 ? mistyped(text, 1, random) : text)
  }
  return names
}

function benchInProcess(path: string, queries: readonly string[]): Row[] {
  const db = openPublic(path)
  const plain = plainCopy(path)
  const asked = (round: number) => queries[round % queries.length] ?? ''
  const filter = (query: string) => parsePeopleFilter(new URLSearchParams(query)).filter
  const started = performance.now()
  const { vocabulary } = namesOf(db)
  console.log(
    `\n${vocabulary.size} distinct words read in ${Math.round(performance.now() - started)} ms; ${indexSize(db.$client)} MB of name keys in ${megabytes(fileSize(db.$client))} MB`,
  )
  const six = { from: '2020-01-01', to: '2025-12-31' }
  const rule = { rule: 'behind_bars', match: 'possibly', fictional: true } as const
  const lines: Record<string, (round: number) => unknown> = {
    'name search': (round) => rankNames(db, asked(round)),
    'the same as LIKE': (round) => plain.like(asked(round)),
    'the same as FTS5 trigrams': (round) => plain.trigrams(asked(round)),
    'list filtered, by name': () => listPeople(db, filter('sex=female&status=released')),
    'page with all facets': () => findPeople(db, filter('')),
    'page with all facets, three filters': () =>
      findPeople(db, filter('sex=female&release=pardon&occupation=journalist')),
    'page with all facets, a name': (round) =>
      findPeople(db, filter(new URLSearchParams({ q: asked(round) }).toString())),
    'held on a day': () =>
      countHeldOn(db, '2022-06-01', 'behind_bars', { fictional: true }),
    'held on every day of six years': () => heldSeries(db, six, rule),
  }
  return Object.entries(lines).map(([what, work]) => ({
    what,
    ...measure(work, what.includes('LIKE') ? 60 : 300),
  }))
}

/** What groups do today: the names in one column, searched as text. */
function plainCopy(path: string) {
  const sqlite = openSqlite(':memory:')
  sqlite.prepare('ATTACH ? AS site').run(path)
  sqlite.exec(`CREATE TABLE plain AS SELECT person_id, text FROM site.names;
    CREATE VIRTUAL TABLE grams USING fts5(text, tokenize = 'trigram', content = 'plain');
    INSERT INTO grams (grams) VALUES ('rebuild')`)
  const like = sqlite.prepare(
    `SELECT DISTINCT person_id FROM plain WHERE text LIKE '%' || ? || '%' LIMIT 50`,
  )
  const match = sqlite.prepare(
    'SELECT rowid FROM grams WHERE grams MATCH ? ORDER BY rank LIMIT 50',
  )
  return {
    like: (q: string) => like.all(q),
    trigrams: (q: string) => match.all(trigramsOf(q)),
  }
}

function trigramsOf(q: string): string {
  const text = q.replaceAll('"', '')
  const grams = Array.from({ length: Math.max(1, text.length - 2) }, (_, at) =>
    text.slice(at, at + 3),
  )
  return [...new Set(grams)].map((gram) => `"${gram}"`).join(' OR ')
}

function printRatios(rows: readonly Row[]) {
  const p50 = (what: string) => rows.find((row) => row.what === what)?.p50 ?? 0
  for (const other of ['the same as LIKE', 'the same as FTS5 trigrams'])
    console.log(
      `${other}: ${(p50(other) / p50('name search')).toFixed(1)} times as long as name search`,
    )
}

function indexSize(sqlite: Sqlite): string {
  const pages = statement(
    sqlite,
    `SELECT sum(pgsize) FROM dbstat WHERE name IN ('name_keys', 'name_vocabulary')`,
  )
  return megabytes(Number(pages.pluck().get()))
}

function fileSize(sqlite: Sqlite): number {
  const of = (pragma: string) => Number(sqlite.pragma(pragma, { simple: true }))
  return of('page_count') * of('page_size')
}
