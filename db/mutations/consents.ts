import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { insert, type Tx } from '#db/write'
import type { NewConsent } from '#domain/consent'
import type { Editor } from '#domain/editor'
import { fail, ok, type Result } from '#lib/result'

/**
 * Keeps what was said to being recorded, or to being shown. It changes no level: that is
 * for a person to decide, and the desk asks for it.
 */
export function addConsent(
  db: RecordDb | Tx,
  editor: Editor,
  consent: NewConsent,
): Result<{ personId: number; consentId: number }, { code: 'missing' }> {
  const { personId, question, answer, saidBy, saidOn, verified, note } = consent
  type Added = { personId: number; consentId: number }
  const entry = { action: 'consent.recorded' }
  return commit<Added, { code: 'missing' }>(db, editor, entry, (tx) => {
    if (!statement(tx, 'SELECT 1 FROM people WHERE id = ?').get(personId))
      return fail({ code: 'missing' })
    const consentId = insert(tx, 'consents', {
      ...{ person_id: personId, question, answer, verified, note },
      ...{ said_by: saidBy, said_on: saidOn, recorded_by: editor.name },
    })
    return ok({ personId, consentId })
  })
}
