import { type RecordDb, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { cite, type Evidence } from '#db/mutations/sources'
import { insert, type Tx } from '#db/write'
import type { NewDesignation } from '#domain/designation'
import type { Editor } from '#domain/editor'
import { fail, ok, type Result } from '#lib/result'

type DesignationAt = { designationId: number; personId: number }

/** Records the finding of a body. We do not make findings of our own. */
export function addDesignation(
  db: RecordDb | Tx,
  editor: Editor,
  designation: NewDesignation & Evidence,
): Result<DesignationAt, { code: 'missing' }> {
  const { personId } = designation
  const entry = { action: 'designation.added', sourceId: designation.sourceId }
  return commit<DesignationAt, { code: 'missing' }>(db, editor, entry, (tx) => {
    if (
      !statement(tx, 'SELECT 1 FROM people WHERE id = ? AND merged_into IS NULL').get(
        personId,
      )
    )
      return fail({ code: 'missing' })
    const designationId = insert(tx, 'designations', {
      person_id: personId,
      organisation_id: designation.organisationId,
      category: designation.category,
      status: designation.status,
      ...dateColumns('designated_on', designation.designatedOn),
      ...dateColumns('ended_on', designation.endedOn),
      end_reason: designation.endReason,
      publication_level: designation.publicationLevel,
    })
    cite(tx, designation, { subject: 'designation', subjectId: designationId })
    return ok({ designationId, personId })
  })
}
