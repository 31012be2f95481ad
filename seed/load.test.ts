import { beforeAll, expect, test } from 'vitest'
import { type RecordDb, statement } from '#db/client'
import { custodyEvents } from '#db/queries/custody-events'
import { tableNames } from '#db/tables'
import { custodySpans } from '#domain/custody'
import { timeHeld } from '#domain/days-held'
import { statusOn } from '#domain/status-on'
import { aPerson, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { seedRecord } from './load.ts'
import { ids } from './rows.ts'

const today = '2026-04-01'
let db: RecordDb
beforeAll(() => {
  db = aRecord()
  expect(seedRecord(db).ok).toBe(true)
})

const eventsOf = (slug: string) => custodyEvents(db, ids.person(slug))
const heldBy = (slug: string) => timeHeld(custodySpans(eventsOf(slug)), today)

test('Kolesnikova was held 1,923 elapsed days, the minutes of August 2020 counted as none', () => {
  const { total, imprisonments } = heldBy('maria-kalesnikava')
  expect(total).toMatchObject({ atLeast: 1923, atMost: 1923 })
  expect(
    imprisonments.map(({ from, to, atMost }) => [from?.text, to?.text, atMost]),
  ).toEqual([
    ['2020-08-08', '2020-08-08', 0],
    ['2020-09-07', '2025-12-13', 1923],
  ])
})

test('the 1,808 days of one source stay beside the days that we count', () => {
  const claims = claimsOn('person', ids.person('maria-kalesnikava'), 'days_held')
  expect(claims.map(({ value, slug }) => [value, slug])).toEqual([
    ['1808 days', 'meduza-1213'],
    ['1923 days if counted from 2020-09-07 to 2025-12-13', null],
  ])
})

test('Bialiatski was imprisoned twice, 1,613 days the second time', () => {
  const { imprisonments } = heldBy('ales-bialiatski')
  expect(imprisonments.map(({ from, to }) => [from?.text, to?.text])).toEqual([
    ['2011-08-04', '2014-06-21'],
    ['2021-07-14', '2025-12-13'],
  ])
  expect(imprisonments[1]).toMatchObject({ atLeast: 1613, atMost: 1613 })
})

test('Babaryka was held from his arrest to his release', () => {
  const { imprisonments } = heldBy('viktar-babaryka')
  expect(imprisonments.map(({ from, to }) => [from?.text, to?.text])).toEqual([
    ['2020-06-18', '2025-12-13'],
  ])
})

test('a refuted release frees nobody: Stefanovic was released in March', () => {
  const events = eventsOf('valiantsin-stefanovic')
  const spans = custodySpans(events).map(({ status, from }) => [status, from?.text])
  expect(spans).toEqual([['released', '2026-03-19']])
  const refuted = events.find(({ state }) => state === 'refuted')
  const claims = claimsOn('event', refuted?.id ?? 0, 'existence')
  expect(
    claims.filter(({ stance }) => stance === 'supports').map(({ slug }) => slug),
  ).toEqual(['kommersant', 'holod', 'wpolityce', 'topgab'])
  const against = claims.filter(({ stance }) => stance === 'contradicts')
  expect(against.map(({ slug }) => slug)).toEqual(['hrw', 'zerkalo-0319'])
})

test('a release on paper leaves Statkevich in custody', () => {
  expect(statusOn(eventsOf('mikola-statkevich'), today)).toMatchObject({
    behindBars: 'yes',
  })
})

test('the three dates of Kolesnikova’s arrest stand side by side', () => {
  const arrest = ids.event('maria-kalesnikava', 'arrest-2020-09-07')
  const days = claimsOn('event', arrest, 'happened_on').map(({ value_on }) => value_on)
  expect(new Set(days)).toEqual(new Set(['2020-09-07', '2020-09-08', '2020-09']))
})

test('seeding again changes nothing', () => {
  const before = everyRow()
  expect(seedRecord(db)).toEqual({ ok: true, value: { inserted: 0 } })
  expect(everyRow()).toEqual(before)
})

test('a record that an editor has written to is left alone', () => {
  const edited = aRecord()
  write(edited, (tx) => aPerson(tx))
  expect(seedRecord(edited)).toEqual({ ok: false, problem: 'edited-by-people' })
  expect(statement(edited, 'SELECT count(*) FROM people').pluck().get()).toBe(1)
})

function everyRow() {
  const tables = tableNames('record', 'derived', 'desk')
  return tables.map((table) => statement(db, `SELECT * FROM ${table}`).all())
}

type Claim = { value: string; value_on: string; stance: string; slug: string | null }

function claimsOn(subject: string, id: number, field: string) {
  const sql = `SELECT c.value, c.value_on, c.stance, s.slug FROM claims c
    LEFT JOIN sources s ON s.id = c.source_id
    WHERE c.subject = ? AND c.subject_id = ? AND c.field = ? ORDER BY c.position`
  return statement(db, sql).all(subject, id, field) as Claim[]
}
