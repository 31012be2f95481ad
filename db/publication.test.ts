import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Sqlite } from '#db/client'
import { publication } from '#db/publication'
import { openPublisher } from '#db/publisher-connection'
import { type PassingTable, type TableName, tableNamed, tableNames } from '#db/tables'
import { insert, type Tx } from '#db/write'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { aPlace } from '#tests/place'

test('every table and every column of the record has a rule', () => {
  const { $client } = aRecord()
  const bookkeeping = ['schema_migrations', 'sqlite_sequence']
  const tables = namesOf($client, `SELECT name FROM sqlite_schema WHERE type = 'table'`)
  expect(tables.filter((name) => !name.startsWith('texts_')).sort()).toEqual(
    [...Object.keys(publication), ...bookkeeping].sort(),
  )
  for (const table of tableNames('record', 'files')) {
    if (publication[table as PassingTable] === 'never') continue
    const columns = getTableColumns(tableNamed(table))
    const ruled = Object.keys((publication[table] as { columns: object }).columns)
    expect(ruled.map((key) => columns[key]?.name).sort(), table).toEqual(
      namesOf($client, `SELECT name FROM pragma_table_info('${table}')`).sort(),
    )
  }
})

test('the published database has no table of the desk', () => {
  const { folder } = aPlace()
  const { $client } = openPublisher(folder)
  const tables = namesOf(
    $client,
    `SELECT name FROM main.sqlite_schema WHERE type = 'table'`,
  )
  expect(tables.filter((name) => !name.startsWith('texts_')).sort()).toEqual(
    [
      ...tableNames('record', 'derived', 'files'),
      ...[
        'history_head',
        'publications',
        'schema_migrations',
        'withheld_counts',
        'withheld_names',
      ],
    ].sort(),
  )
  $client.close()
})

const namesOf = (sqlite: Sqlite, sql: string) =>
  sqlite.prepare(sql).pluck().all() as string[]

/** How many rows of a table are published when a record is written like this. */
function published(work: (tx: Tx) => unknown, table: TableName) {
  const { record, publish, rows } = aPlace()
  a.write(record, (tx) => void work(tx))
  publish()
  return rows(`SELECT * FROM ${table}`)
}

test.each(['counted_only', 'internal', 'sealed', 'removed'])(
  'of a person at level %s there is no row in any table',
  (publication_level) => {
    const { record, publish, rows } = aPlace()
    a.write(record, (tx) => {
      const person = a.aPerson(tx, { publication_level })
      a.aSentence(tx, a.aDecision(tx, person, { on: '2021', court_id: a.aCourt(tx) }))
      a.aDesignation(tx, person)
      a.aClaim(tx, 'person', person)
    })
    publish()
    for (const table of tableNames('record', 'derived', 'files'))
      expect(rows(`SELECT * FROM ${table}`), table).toEqual([])
    expect(rows('SELECT * FROM name_keys')).toEqual([])
    expect(rows('SELECT * FROM texts_fts')).toEqual([])
  },
)

const anEvent = (given: Parameters<typeof a.anEvent>[2]) => (tx: Tx) =>
  a.anEvent(tx, a.aPerson(tx), given)

const claimedBy =
  (claim: Record<string, unknown>, source?: Record<string, unknown>) => (tx: Tx) =>
    a.aClaim(tx, 'event', a.anEvent(tx, a.aPerson(tx), { sourceId: null }), {
      ...(source && { source_id: a.aSource(tx, source) }),
      ...claim,
    })

test.each<[string, (tx: Tx) => unknown]>([
  ['that a source reports', anEvent({})],
  ['that is refuted', anEvent({ state: 'refuted' })],
  ['that a source contradicts', claimedBy({ stance: 'contradicts' })],
  ['that a refuted claim speaks of', claimedBy({ state: 'refuted' })],
])('an event %s is published', (_, work) => {
  expect(published(work, 'events').length).toBe(1)
})

test.each<[string, (tx: Tx) => unknown]>([
  ['that is a draft', anEvent({ state: 'draft' })],
  ['that is only to be counted', anEvent({ publication_level: 'counted_only' })],
  ['that is limited', anEvent({ publication_level: 'public_limited' })],
  ['without a claim', anEvent({ sourceId: null })],
  ['that only the compiler notes', claimedBy({ source_id: null })],
  ['of a confidential source', claimedBy({}, { confidential: true })],
  ['that is only proposed', claimedBy({ state: 'proposed' })],
  ['whose claim is retracted', claimedBy({ state: 'retracted' })],
  ['known only by who judged', claimedBy({ field: 'judges' })],
])('an event %s is not published', (_, work) => {
  expect(published(work, 'events')).toEqual([])
})

const aClaim = (claim: Record<string, unknown>) => (tx: Tx) =>
  a.aClaim(tx, 'person', a.aPerson(tx), claim)

test.each<[string, (tx: Tx) => unknown]>([
  ['of a source', aClaim({})],
  ['of the compiler', aClaim({ source_id: null })],
  ['that was retracted', aClaim({ state: 'retracted' })],
])('a claim %s is published', (_, work) => {
  expect(published(work, 'claims').length).toBe(1)
})

test.each<[string, (tx: Tx) => unknown]>([
  ['that is proposed', aClaim({ state: 'proposed' })],
  [
    'of a confidential source',
    (tx) => aClaim({ source_id: a.aSource(tx, { confidential: true }) })(tx),
  ],
  ['about a draft', anEvent({ state: 'draft' })],
])('a claim %s is not published', (_, work) => {
  expect(published(work, 'claims')).toEqual([])
})

test('a designation is published with its source or not at all', () => {
  const without = (tx: Tx) => a.aDesignation(tx, a.aPerson(tx), { sourceId: null })
  expect(
    published((tx) => a.aDesignation(tx, a.aPerson(tx)), 'designations').length,
  ).toBe(1)
  expect(published(without, 'designations')).toEqual([])
})

test('what a decision on conflicting claims chose is published only with the claim', () => {
  const decide = (confidential: boolean) => (tx: Tx) => {
    const subject_id = a.aPerson(tx)
    const claim_id = a.aClaim(tx, 'person', subject_id, {
      source_id: a.aSource(tx, { confidential }),
    })
    const common = { subject: 'person', field: 'birth_on', outcome: 'chosen' }
    insert(tx, 'adjudications', { ...common, subject_id, claim_id })
  }
  expect(published(decide(false), 'adjudications').length).toBe(1)
  expect(published(decide(true), 'adjudications')).toEqual([])
})

test('judges are named only where an editor decided so, by claims as well', () => {
  const verdict = (names_judges: boolean) => (tx: Tx) => {
    const event = a.aDecision(tx, a.aPerson(tx), { judges: 'J. Example', names_judges })
    a.aClaim(tx, 'event', event, { field: 'judges', value: 'J. Example' })
  }
  const judges = (named: boolean, table: 'decisions' | 'claims') =>
    published(verdict(named), table).map((row) => row.judges ?? row.value ?? 'nobody')
  expect(judges(true, 'decisions')).toEqual(['J. Example'])
  expect(judges(true, 'claims').sort()).toEqual(['J. Example', 'nobody'])
  expect(judges(false, 'decisions')).toEqual(['nobody'])
  expect(judges(false, 'claims')).toEqual(['nobody'])
})

test('no version tells how often something was edited', () => {
  const { record, publish, rows } = aPlace()
  a.write(record, (tx) => a.anEvent(tx, a.aPerson(tx, { version: 7 }), { version: 9 }))
  publish()
  expect(rows('SELECT version FROM people UNION SELECT version FROM events')).toEqual([
    { version: 1 },
  ])
})
