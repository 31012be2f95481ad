import { expect, test } from 'vitest'
import { seedFiles } from './files.ts'
import { seedRows } from './load.ts'

const files = seedFiles()
const rows = seedRows(files)
const claims = rows.filter(({ table }) => table === 'claims').map(({ values }) => values)

const people = files.people
const whole = people.filter(({ summary }) => summary)
const releases = files.massReleases
const rolls = releases.flatMap(({ slug, roll }) =>
  roll.map((entry) => ({ slug, ...entry })),
)

test('the files hold 111 sources, 20 mass releases and 60 people, three of them whole', () => {
  expect(files.sources).toHaveLength(111)
  expect(releases).toHaveLength(20)
  expect(people).toHaveLength(60)
  expect(whole.map(({ slug }) => slug)).toEqual([
    'ales-bialiatski',
    'maria-kalesnikava',
    'viktar-babaryka',
  ])
})

test('every row has an id of its own and no claim stands twice', () => {
  const keys = rows.map(({ table, values }) => `${table} ${values.id ?? values.event_id}`)
  expect(new Set(keys).size).toBe(keys.length)
  const addresses = [...people, ...releases].map(({ slug }) => slug)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('every event and every sentence rests on a source', () => {
  const sourced = new Set(
    claims.filter(({ source_id }) => source_id).map(({ subject_id }) => subject_id),
  )
  const facts = rows.filter(({ table }) => table === 'events' || table === 'sentences')
  expect(facts.filter(({ values }) => !sourced.has(values.id))).toEqual([])
})

test('every source, place, body, article and case is used, and those used are there', () => {
  const used = new Set(
    rows.flatMap(({ values }) =>
      Object.entries(values).flatMap(([column, value]) =>
        column.endsWith('_id') ? [value] : [],
      ),
    ),
  )
  const tables = ['sources', 'organisations', 'courts', 'facilities', 'articles', 'cases']
  const orphans = rows.filter(
    ({ table, values }) => tables.includes(table) && !used.has(values.id),
  )
  expect(orphans.map(({ values }) => values.slug ?? values.article)).toEqual([])
})

test('each of the three has one primary name in English, Belarusian and Russian', () => {
  for (const { names } of whole) {
    const primary = names.filter(({ kind }) => kind === 'primary')
    expect(primary.map(({ lang }) => lang).sort()).toEqual(['be', 'en', 'ru'])
  }
})

test('who is on a roll has a release event of that day, refuted where the entry is', () => {
  const wrong = rolls.filter(({ slug, person, match }) => {
    const events = people.find((one) => one.slug === person)?.events ?? []
    const event = events.find((one) => one.kind === 'release' && one.massRelease === slug)
    return !event || (event.state === 'refuted') !== (match === 'refuted')
  })
  expect(wrong).toEqual([])
})

test('a release of many is dated as the mass release, and so are those in it', () => {
  const days = new Map(releases.map(({ slug, on }) => [slug, on]))
  const events = people.flatMap((person) => person.events)
  const wrong = events.filter(
    (event) =>
      event.kind === 'release' &&
      event.massRelease &&
      days.get(event.massRelease) !== event.on,
  )
  expect(wrong).toEqual([])
})

test('a judge is named only for a verdict, by a source that names the judge', () => {
  for (const event of people.flatMap((person) => person.events)) {
    if (event.kind !== 'decision' || !event.namesJudges) continue
    expect(event.type).toBe('verdict')
    expect(event.claims.map(({ field }) => field)).toContain('judges')
  }
})
