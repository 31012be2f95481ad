import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { judge } from '#db/mutations/judgements'
import { findPersonRow, type PersonRow } from '#db/mutations/merge-people'
import { freeSlug } from '#db/mutations/slugs'
import { lastTouch } from '#db/queries/merged-people'
import type { RecordTable } from '#db/tables'
import { insert, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import { slugify } from '#domain/name'
import type { Split } from '#domain/split'
import { fail, ok, type Result } from '#lib/result'

export type SplitProblem =
  | { code: 'missing' }
  | { code: 'stale'; version: number }
  /** Each of the two needs a name. */
  | { code: 'nothing-to-split' }

type Done = { personId: number; otherId: number; revisionId: number }

/**
 * Makes two records of one that was of two people: what is named goes to a new one, with
 * all that sources say of it, and nobody is shown more of than before. It is remembered
 * that they are different people.
 */
export function splitPerson(
  db: RecordDb | Tx,
  editor: Editor,
  input: Split,
): Result<Done, SplitProblem> {
  const entry = { action: 'person.split', why: input.why }
  return commit<Done, SplitProblem>(db, editor, entry, (tx) => {
    const { personId, why } = input
    const person = findPersonRow(tx, personId)
    if (!person || person.merged_into !== null) return fail({ code: 'missing' })
    const version = lastTouch(tx, [personId])
    if (version !== input.version) return fail({ code: 'stale', version })
    if (!isAllTheirs(tx, input)) return fail({ code: 'missing' })
    const names = textsOf(tx, personId)
    const going = names.filter(({ id }) => input.names.includes(id))
    if (going.length === 0 || going.length === names.length)
      return fail({ code: 'nothing-to-split' })
    const otherId = insertOther(tx, person, {
      sex: input.sex,
      name: going[0]?.text ?? '',
    })
    giveRows(tx, input, otherId)
    giveClaims(tx, input, otherId)
    doubtPhotos(tx, personId)
    judge(tx, { personId, otherId, verdict: 'different', why }, null)
    return ok({ personId, otherId, revisionId: tx.revisionId })
  })
}

const given = [
  ['names', 'names'],
  ['events', 'events'],
  ['designations', 'designations'],
  ['entries', 'roll_entries'],
  ['parties', 'case_parties'],
] as const satisfies [keyof Split, RecordTable][]

function isAllTheirs(tx: Tx, input: Split): boolean {
  const inRows = given.every(([key, table]) => {
    const sql = `SELECT count(*) FROM ${table} WHERE person_id = ?
      AND id IN (SELECT value FROM json_each(?))`
    return count(tx, sql, input.personId, input[key]) === new Set(input[key]).size
  })
  const sql = `SELECT count(*) FROM claims WHERE subject = 'person' AND subject_id = ?
    AND id IN (SELECT value FROM json_each(?))`
  return inRows && count(tx, sql, input.personId, input.claims) === input.claims.length
}

function count(tx: Tx, sql: string, personId: number, ids: readonly number[]): number {
  return statement(tx, sql).pluck().get(personId, JSON.stringify(ids)) as number
}

function textsOf(tx: Tx, personId: number) {
  const sql = `SELECT id, text FROM names WHERE person_id = ?
    ORDER BY lang <> 'en', kind <> 'primary', text`
  return statement(tx, sql).all(personId) as { id: number; text: string }[]
}

function insertOther(
  tx: Tx,
  { country, fictional, publication_level }: PersonRow,
  { sex, name }: { sex: string; name: string },
): number {
  const slug = freeSlug(tx, 'people', slugify(name))
  return insert(tx, 'people', { slug, sex, country, fictional, publication_level })
}

function giveRows(tx: Tx, input: Split, otherId: number) {
  for (const [key, table] of given) {
    const counted = table === 'case_parties' ? '' : ', version = version + 1'
    statement(
      tx,
      `UPDATE ${table} SET person_id = ?${counted}
       WHERE id IN (SELECT value FROM json_each(?))`,
    ).run(otherId, JSON.stringify(input[key]))
  }
}

/** Of which of the two a photo is, somebody has to make sure of again. */
function doubtPhotos(tx: Tx, personId: number) {
  statement(
    tx,
    `UPDATE photos SET publication_level = 'internal', identity_how = NULL,
       identity_by = NULL, version = version + 1 WHERE person_id = ?`,
  ).run(personId)
}

/** What supports the person as a whole supports both; the rest goes where it was put. */
function giveClaims(tx: Tx, { personId, claims }: Split, otherId: number) {
  const ids = JSON.stringify(claims)
  statement(
    tx,
    `DELETE FROM adjudications WHERE subject = 'person' AND subject_id = ?
       AND claim_id IN (SELECT value FROM json_each(?))`,
  ).run(personId, ids)
  const whole = statement(
    tx,
    `SELECT source_id, locator, stance, state, confidence FROM claims
     WHERE subject = 'person' AND subject_id = ? AND field IS NULL AND value IS NULL
       AND source_id IS NOT NULL AND id NOT IN (SELECT value FROM json_each(?))`,
  ).all(personId, ids) as Record<string, unknown>[]
  for (const claim of whole)
    insert(tx, 'claims', { subject: 'person', subject_id: otherId, ...claim })
  statement(
    tx,
    `UPDATE claims SET subject_id = ?, version = version + 1
     WHERE id IN (SELECT value FROM json_each(?))`,
  ).run(otherId, ids)
}
