import { type RecordDb, statement } from '#db/client'
import { requestErasure } from '#db/mutations/erasures'
import { setPublicationLevel } from '#db/mutations/levels'
import type { Editor } from '#domain/editor'
import { invariant } from '#lib/invariant'
import { acceptWhole, proposed } from '#tests/reviewed'

export const anAdmin: Editor = { id: 'admin-1', name: 'Admin One', role: 'admin' }
export const anotherAdmin: Editor = { id: 'admin-2', name: 'Admin Two', role: 'admin' }

/** Takes somebody out of the record's sight, as they asked. */
export function remove(db: RecordDb, id: number, why: string | null = null) {
  const sql = 'SELECT version FROM people WHERE id = ?'
  const version = statement(db, sql).pluck().get(id) as number
  const level = { level: 'removed', reason: 'request_of_person' } as const
  const removed = setPublicationLevel(db, anAdmin, { id, version, why, ...level })
  invariant(removed.ok, 'somebody is removed at once')
}

export const slugOf = (db: RecordDb, id: number) =>
  statement(db, 'SELECT slug FROM people WHERE id = ?').pluck().get(id) as string

/** Asks for it as the form does. */
export const request = (db: RecordDb, personId: number, editor = anAdmin) =>
  requestErasure(db, editor, {
    ...{ personId, basis: 'request_of_person', confirm: slugOf(db, personId) },
  })

/** Proposed by one admin and confirmed by another. */
export function erased(db: RecordDb, personId: number) {
  const proposalId = proposed(() => request(db, personId))
  const accepted = acceptWhole(db, proposalId, anotherAdmin)
  invariant(accepted.ok, JSON.stringify(accepted))
  return accepted.value
}
