import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statement } from '#db/client'
import { eventsKnownOn } from '#domain/known-on'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { somePeople, writePerson, writeShared } from '#tests/random-people'
import { custodyEvents, custodyEventsKnownOn } from './custody-events.ts'

const days = fc.constantFrom('2019-12-31', '2021-06-01', '2022-01-31', '2023-05-05')

test('what was known of many on a day is what was known of each', () => {
  let known = 0
  fc.assert(
    fc.property(somePeople, days, (people, day) => {
      const db = aRecord()
      a.write(db, (tx) => {
        const shared = writeShared(tx)
        for (const one of people) writePerson(tx, shared, one)
        denySomeEvents(tx)
      })
      const ids = statement(db, 'SELECT id FROM people').pluck().all() as number[]
      const together = custodyEventsKnownOn(db, ids, day)
      for (const id of ids) {
        const alone = eventsKnownOn(custodyEvents(db, id), day)
        expect(together.get(id) ?? []).toEqual(alone)
        known += alone.length
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
  expect(known).toBeGreaterThan(20)
})

/** Sources deny every other refuted event, each on a day of its own. */
function denySomeEvents(tx: Parameters<typeof a.aClaim>[0]) {
  const refuted = statement(tx, "SELECT id FROM events WHERE state = 'refuted'")
    .pluck()
    .all() as number[]
  for (const [at, id] of refuted.entries())
    if (at % 2 === 0)
      a.aClaim(tx, 'event', id, {
        ...{ stance: 'contradicts', field: 'existence' },
        source_id: a.aSource(tx, a.dated('published_on', `202${at % 4}-05-05`)),
      })
}
