import { beforeEach, expect, test } from 'vitest'
import { type RecordDb, statement } from '#db/client'
import { countQueue, listQueue, queuePageSize } from '#db/queries/queue'
import { daysBefore, type QueueFilter, type QueueList, queueDays } from '#domain/queue'
import {
  aClaim,
  aDecision,
  aDesignation,
  aName,
  anArrest,
  anEvent,
  aPerson,
  aRelease,
  aSentence,
  aSource,
  dated,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'

const today = '2026-11-26'
let db: RecordDb
beforeEach(() => {
  db = aRecord()
})

function listed(list: QueueList, given: Partial<QueueFilter> = {}) {
  const filter = {
    list,
    country: null,
    days: queueDays[list] ?? 0,
    after: null,
    ...given,
  }
  return listQueue(db, filter, today)
}
const idsOf = (list: QueueList, given: Partial<QueueFilter> = {}) =>
  listed(list, given).rows.map(({ subjectId }) => subjectId)

test('a release that nobody verified waits once it is old enough, the oldest first', () => {
  const [old, older] = write(db, (tx) => {
    const personId = aPerson(tx)
    aRelease(tx, personId, { on: '2026-11-20' })
    aRelease(tx, personId, { on: '2024', state: 'verified' })
    aRelease(tx, personId, { on: '2024', state: 'refuted' })
    return [
      aRelease(tx, personId, { on: '2025-12' }),
      aRelease(tx, personId, { on: '2021?' }),
    ]
  })
  expect(idsOf('reported')).toEqual([older, old])
  expect(idsOf('reported', { days: 1 })).toHaveLength(3)
  expect(idsOf('reported', { country: 'LT' })).toEqual([])
  expect(countQueue(db, today).reported).toBe(2)
})

test('a term that ended waits while its person counts as held for it', () => {
  const ended = write(db, (tx) => {
    const held = aPerson(tx)
    anArrest(tx, held, { on: '2020', status: 'pretrial_detention' })
    const decisionId = aDecision(tx, held, { on: '2021' })
    const term = {
      kind: 'imprisonment',
      term: 'P4Y',
      ...dated('expected_end_on', '2024-09'),
    }
    return { sentenceId: aSentence(tx, decisionId, term), held }
  })
  expect(idsOf('ended')).toEqual([ended.sentenceId])
  write(db, (tx) =>
    anArrest(tx, ended.held, { on: '2026', status: 'pretrial_detention' }),
  )
  expect(idsOf('ended')).toEqual([])
})

test('a later term of the same person takes the place of an earlier one', () => {
  write(db, (tx) => {
    const held = aPerson(tx)
    anArrest(tx, held, { on: '2020', status: 'pretrial_detention' })
    const decisionId = aDecision(tx, held, { on: '2021' })
    aSentence(tx, decisionId, dated('expected_end_on', '2024'))
    aSentence(tx, decisionId, dated('expected_end_on', '2030'))
  })
  expect(idsOf('ended')).toEqual([])
})

test('who is released, and whose term is still running, is not waited for', () => {
  write(db, (tx) => {
    const freed = aPerson(tx)
    anArrest(tx, freed, { on: '2020', status: 'pretrial_detention' })
    aSentence(tx, aDecision(tx, freed, { on: '2021' }), dated('expected_end_on', '2024'))
    aRelease(tx, freed, { on: '2023', type: 'pardon' })
  })
  expect(idsOf('ended')).toEqual([])
})

test('nothing heard of a held person for long: neither by an event nor by a source', () => {
  const [silent, cited, recent] = write(db, (tx) => {
    const held = () => {
      const id = aPerson(tx)
      anArrest(tx, id, { on: '2020', status: 'pretrial_detention' })
      return id
    }
    const people = [held(), held(), held()] as const
    const sourceId = aSource(tx, dated('published_on', '2026-11-01'))
    anEvent(tx, people[1], { on: '2021', sourceId })
    anEvent(tx, people[2], { on: '2019', knownOn: '2026-10' })
    return people
  })
  expect(idsOf('silent')).toEqual([silent])
  expect(idsOf('silent', { days: 20 })).toEqual([silent, cited, recent])
  expect(listed('silent').rows[0]?.day).toBe('2020-12-31')
})

test('what is meant to be public and has no source waits until it has one', () => {
  const { eventId, nameId, designationId } = write(db, (tx) => {
    const personId = aPerson(tx, { name: null })
    const hidden = aPerson(tx, { publication_level: 'internal' })
    anEvent(tx, hidden, { on: '2020', sourceId: null })
    anEvent(tx, personId, { on: '2020', sourceId: null, publication_level: 'internal' })
    return {
      nameId: aName(tx, personId, { text: 'Ada Example' }),
      eventId: anEvent(tx, personId, { on: '2020', sourceId: null }),
      designationId: aDesignation(tx, personId, { sourceId: null }),
    }
  })
  expect(idsOf('unsourced')).toEqual([nameId, eventId, designationId])
  write(db, (tx) => {
    aClaim(tx, 'event', eventId)
    aClaim(tx, 'name', nameId, { stance: 'contradicts' })
    aClaim(tx, 'designation', designationId, { source_id: null })
  })
  expect(idsOf('unsourced')).toEqual([nameId, designationId])
})

test('a thing that an editor called refuted is no open conflict', () => {
  const id = write(db, (tx) => {
    const eventId = aRelease(tx, aPerson(tx), { on: '2020' })
    aClaim(tx, 'event', eventId, { stance: 'contradicts' })
    return eventId
  })
  expect(idsOf('conflicts')).toEqual([id])
  write(db, (tx) =>
    statement(tx, `UPDATE events SET state = 'refuted', version = 2 WHERE id = ?`).run(
      id,
    ),
  )
  expect(idsOf('conflicts')).toEqual([])
  expect(countQueue(db, today).conflicts).toBe(0)
})

test('page after page shows each once, undated ones first', () => {
  const count = queuePageSize * 2 + 3
  write(db, (tx) => {
    const personId = aPerson(tx)
    for (let at = 0; at < count; at += 1)
      aRelease(tx, personId, at < 60 ? {} : { on: `20${10 + (at % 7)}` })
  })
  const seen: number[] = []
  let after: QueueFilter['after'] = null
  do {
    const { rows, next } = listed('reported', { after })
    seen.push(...rows.map(({ id }) => id))
    after = next
  } while (after)
  expect(seen).toHaveLength(count)
  expect(new Set(seen).size).toBe(count)
})

test('so many days before a day is a day', () => {
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28')
  expect(daysBefore(today, 180)).toBe('2026-05-30')
})
