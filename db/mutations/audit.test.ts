import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { recordAudit } from '#db/mutations/audit'
import { firstBrokenAudit, listAudit } from '#db/queries/audit'
import { auditKinds } from '#domain/audit'
import { aRecord } from '#tests/database'

const event = fc.record({
  kind: fc.constantFrom(...auditKinds),
  editorId: fc.option(fc.string(), { nil: undefined }),
  aboutId: fc.option(fc.string(), { nil: undefined }),
  detail: fc.option(fc.dictionary(fc.string(), fc.string()), { nil: undefined }),
})

/** As somebody could who has the file and takes the triggers off it. */
function tamper(db: RecordDb, sql: string, ...values: unknown[]) {
  db.$client.exec('DROP TRIGGER audit_events_no_update')
  db.$client.exec('DROP TRIGGER audit_events_no_delete')
  db.$client.prepare(sql).run(...values)
}

function aLog(events: readonly Parameters<typeof recordAudit>[1][]) {
  const db = aRecord()
  for (const one of events) recordAudit(db, one)
  return db
}

const changes = {
  altered: `UPDATE audit_events SET at = at || '!' WHERE id = ?`,
  ascribed: `UPDATE audit_events SET editor_id = 'somebody else' WHERE id = ?`,
  removed: 'DELETE FROM audit_events WHERE id = ?',
}

test('any entry altered or taken out of the log is found', () => {
  const log = fc.array(event, { minLength: 2, maxLength: 6 })
  const change = fc.constantFrom(...Object.values(changes))
  fc.assert(
    fc.property(log, change, fc.nat(), (events, sql, at) => {
      const db = aLog(events)
      expect(firstBrokenAudit(db)).toBeNull()
      // Whether the last entry was cut off, only a head kept elsewhere can tell.
      const id = (at % (events.length - 1)) + 1
      tamper(db, sql, id)
      expect(firstBrokenAudit(db)).toBe(id)
    }),
    { numRuns: 30 },
  )
})

test('two entries that changed places are found', () => {
  const db = aLog([{ kind: 'signed_in' }, { kind: 'signed_out' }, { kind: 'invited' }])
  tamper(db, 'UPDATE audit_events SET id = -id WHERE id IN (1, 2)')
  db.$client.exec('UPDATE audit_events SET id = id + 3 WHERE id < 0')
  expect(firstBrokenAudit(db)).toBe(1)
})

test.each([`UPDATE audit_events SET kind = 'invited'`, 'DELETE FROM audit_events'])(
  'the log is only added to: %s',
  (sql) => {
    const db = aLog([{ kind: 'signed_in' }])
    expect(() => db.$client.exec(sql)).toThrow('append-only')
  },
)

test('what was rolled back is not in the log', () => {
  const db = aRecord()
  const attempt = db.$client.transaction(() => {
    recordAudit(db, { kind: 'invited' })
    throw new Error('no')
  })
  expect(() => attempt()).toThrow('no')
  expect(listAudit(db, { limit: 9 })).toEqual([])
})

test('the log is read from its end, in pages', () => {
  const db = aLog(auditKinds.map((kind) => ({ kind })))
  const [first, second] = listAudit(db, { limit: 2 })
  expect([first?.kind, second?.kind]).toEqual(auditKinds.slice(-2).reverse())
  const next = listAudit(db, { limit: 1, before: second?.id })
  expect(next).toMatchObject([{ kind: auditKinds.at(-3) }])
})
