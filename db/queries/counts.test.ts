import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { anArrest, aPerson, aRelease, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { countHeldOn, countPersons } from './counts.ts'

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
