import { subjectTables } from '#db/subjects'
import { insert } from '#db/write'
import {
  fieldsToLimit,
  type LimitSubject,
  limitKinds,
  limitSubjects,
} from '#domain/limit'
import { deleteRow, exists, pick, rowOf, update, word } from '#tests/random-rows'
import type { Chosen } from '#tests/random-writes'

/** Fields that are limited and shown again, and what is kept beside them. */
export const limitWrites = {
  limit: ({ tx, which, other, how }) => {
    const subject = pick(limitSubjects, how)
    const subject_id = rowOf(tx, subjectTables[subject], which)
    const field = pick(fieldsToLimit[subject], other + how)
    const same = `subject_id = ${subject_id} AND field = '${field}'`
    if (subject_id && !exists(tx, 'field_limits', same))
      insert(tx, 'field_limits', { subject, subject_id, field, reason: 'sensitive' })
  },
  nameLimit: ({ tx, which }) => {
    const subject_id = rowOf(tx, 'names', which)
    const row = { subject: 'name', subject_id, field: 'text', reason: 'minor' }
    if (subject_id && !exists(tx, 'field_limits', `subject_id = ${subject_id}`))
      insert(tx, 'field_limits', row)
  },
  limitKind: ({ tx, which, how }) => {
    const limit = rowOf(tx, 'field_limits', which)
    if (limit) update(tx, 'field_limits', limit, { kind: pick(limitKinds, how) })
  },
  limitMoved: ({ tx, which, other }) => {
    const limit = rowOf(tx, 'field_limits', which)
    const about =
      limit && tx.$client.prepare('SELECT * FROM field_limits WHERE id = ?').get(limit)
    const { subject, field } = (about ?? {}) as Record<string, string>
    if (!limit || !subject) return
    const subject_id = rowOf(tx, subjectTables[subject as LimitSubject], other)
    const same = `subject_id = ${subject_id} AND field = '${field}'`
    if (subject_id && !exists(tx, 'field_limits', same))
      update(tx, 'field_limits', limit, { subject_id })
  },
  liftLimit: ({ tx, which }) =>
    deleteRow(tx, 'field_limits', rowOf(tx, 'field_limits', which)),
  consent: ({ tx, which, how }) => {
    const person_id = rowOf(tx, 'people', which)
    const said = { question: 'publication', answer: 'given', said_by: 'person' }
    if (person_id)
      insert(tx, 'consents', { person_id, ...said, note: word(how), recorded_by: 'Ada' })
  },
} satisfies Record<string, (chosen: Chosen) => void>
