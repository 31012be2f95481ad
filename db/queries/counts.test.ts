import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { epochDay } from '#domain/calendar'
import { type HeldRule, heldRules } from '#domain/counting'
import type { Match } from '#domain/filter-fields'
import { anArrest, aPerson, aRelease, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { somePeople, writePerson, writeShared } from '#tests/random-people'
import { countHeldOn, countPersons, heldSeries } from './counts.ts'

let db: RecordDb
beforeEach(() => {
  db = aRecord()
})

function held(
  day: string,
  rule: 'behind_bars' | 'deprived_of_liberty_wide' = 'behind_bars',
) {
  const { certainly, possibly } = countHeldOn(db, day, rule)
  return { certainly, possibly }
}

test('somebody is held from the day of arrest to the day before release', () => {
  write(db, (tx) => {
    const person = aPerson(tx)
    anArrest(tx, person, { on: '2020-09-07' })
    aRelease(tx, person, { on: '2020-09-20', position: 1 })
  })
  expect(held('2020-09-06').possibly).toBe(0)
  expect(held('2020-09-07').certainly).toBe(1)
  expect(held('2020-09-19').certainly).toBe(1)
  expect(held('2020-09-20').possibly).toBe(0)
})

test('a vague arrest counts possibly before it counts certainly', () => {
  write(db, (tx) => anArrest(tx, aPerson(tx), { on: '2020-09' }))
  expect(held('2020-09-01')).toEqual({ certainly: 0, possibly: 1 })
  expect(held('2020-09-30').possibly).toBe(1)
})

test('one person arrested twice is one person', () => {
  write(db, (tx) => {
    const person = aPerson(tx)
    anArrest(tx, person, { on: '2020' })
    anArrest(tx, person, { on: '2020', position: 1 })
  })
  expect(held('2020-07-01').possibly).toBe(1)
})

test('house arrest is counted by the wider rule alone', () => {
  write(db, (tx) =>
    anArrest(tx, aPerson(tx), { on: '2020-01-01', status: 'house_arrest_pretrial' }),
  )
  expect(held('2020-02-01').possibly).toBe(0)
  expect(held('2020-02-01', 'deprived_of_liberty_wide').possibly).toBe(1)
})

test('fictional people are never counted together with the record', () => {
  write(db, (tx) => anArrest(tx, aPerson(tx, { fictional: true }), { on: '2020-01-01' }))
  expect(held('2020-02-01').possibly).toBe(0)
  expect(countHeldOn(db, '2020-02-01', 'behind_bars', { fictional: true }).possibly).toBe(
    1,
  )
  expect(countPersons(db)).toBe(0)
  expect(countPersons(db, { fictional: true })).toBe(1)
})

test('a refuted arrest counts for nothing', () => {
  write(db, (tx) => anArrest(tx, aPerson(tx), { on: '2020-01-01', state: 'refuted' }))
  expect(held('2020-02-01').possibly).toBe(0)
})

/** The rule as SQL says it. */
function bySql(day: string, rule: HeldRule): { certainly: number; possibly: number } {
  const counted = rule === 'behind_bars' ? 'behind_bars = 1 AND ' : ''
  return db.$client
    .prepare(
      `SELECT count(DISTINCT person_id) AS possibly,
         count(DISTINCT CASE WHEN from_on_latest <= :day
           AND (to_on_earliest > :day OR (to_on_earliest IS NULL AND "end" = 'ongoing'))
           THEN person_id END) AS certainly
       FROM custody_spans
       WHERE ${counted} deprived_wide = 1 AND fictional = 0 AND from_on_earliest <= :day
         AND (to_on_latest > :day OR to_on_latest IS NULL)`,
    )
    .get({ day }) as { certainly: number; possibly: number }
}

const anyDay = fc.integer({ min: -400, max: 1700 }).map((days) => dayAfter(days))
const dayAfter = (days: number) =>
  new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)

test('the counts of a day and of a series are what SQL counts, day by day', () => {
  fc.assert(
    fc.property(somePeople, fc.array(anyDay, { minLength: 20 }), (people, days) => {
      db = aRecord()
      write(db, (tx) => {
        const shared = writeShared(tx)
        for (const one of people) writePerson(tx, shared, one)
      })
      for (const rule of heldRules) {
        const range = { from: dayAfter(-400), to: dayAfter(1700) }
        const series = (match: Match) => heldSeries(db, range, { rule, match })
        const [possibly, certainly] = [series('possibly'), series('certainly')]
        expect(possibly.length).toBe(2101)
        for (const day of days) {
          const expected = bySql(day, rule)
          const at = epochDay(day) - epochDay(range.from)
          expect(held(day, rule)).toEqual(expected)
          expect({ possibly: possibly[at], certainly: certainly[at] }).toEqual(expected)
        }
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
})
