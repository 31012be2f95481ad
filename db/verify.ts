import { getTableConfig } from 'drizzle-orm/sqlite-core'
import {
  isOldForm,
  type Link,
  type LinkRow,
  linkHash,
  linkRows,
  oldLinkHash,
} from '#db/chain'
import { type Db, statement } from '#db/client'
import { type ErasedPieces, isAsLeft, readErasedPieces } from '#db/erased-pieces'
import { keyColumn, type RecordTable, tableNamed, tableNames } from '#db/tables'
import { type VerifiedErasure, verifyErasures } from '#db/verify-erasures'
import { fail, ok, type Result } from '#lib/result'

/**
 * What is wrong with the history. `altered`: a revision, or its rows, are not what was
 * written. `emptied`: what a row said is not there, and no erasure says so. `removed`: one
 * is missing before this. `reordered`: it stands elsewhere than it was written.
 * `extra-rows`: rows of a revision that is not there. `record-differs`: the record says
 * something that its history does not. `erasure`: one is not what its revision says.
 */
export type Fault =
  | { what: RevisionFault | 'extra-rows'; revisionId: number }
  | { what: 'record-differs'; table: RecordTable; key: number | null }
  | { what: 'erasure'; erasureId: number }

type RevisionFault = 'altered' | 'emptied' | 'removed' | 'reordered'

export type Verified = {
  revisions: number
  head: string
  erasures: readonly VerifiedErasure[]
}

/** Walks the whole history, a revision at a time, and returns the first fault there is. */
export function verifyHistory(db: Db): Result<Verified, Fault> {
  const erased = readErasedPieces(db)
  let head = ''
  let last = 0
  for (const revision of statement(
    db,
    'SELECT * FROM revisions ORDER BY id',
  ).iterate() as Iterable<Revision>) {
    const fault = faultOf(db, revision, { head, last, erased })
    if (fault) return fail({ what: fault, revisionId: revision.id })
    head = revision.hash
    last = revision.id
  }
  const extra = rowWithoutRevision(db)
  if (extra !== undefined) return fail({ what: 'extra-rows', revisionId: extra })
  const differs = (tableNames('record') as RecordTable[])
    .map((table) => differenceIn(db, table))
    .find((found) => found !== undefined)
  if (differs) return fail(differs)
  const verified = verifyErasures(db, erased)
  if ('brokenAt' in verified)
    return fail({ what: 'erasure', erasureId: verified.brokenAt })
  return ok({ revisions: last, head, erasures: verified.erasures })
}

type Revision = Link & { hash: string }

type Before = { head: string; last: number; erased: ErasedPieces }

function faultOf(db: Db, revision: Revision, { head, last, erased }: Before) {
  if (revision.previous_hash !== head) return whyUnlinked(db, revision, last)
  const fault = contentFault(revision, linkRows(db, revision.id), erased)
  if (fault) return fault
  return revision.id === last + 1 ? undefined : 'removed'
}

/** Whether it is what was hashed, and what was erased of it what the erasure left. */
function contentFault(
  revision: Revision,
  rows: readonly LinkRow[],
  erased: ErasedPieces,
): RevisionFault | undefined {
  const anew = erased.of('revision', revision.id).at(-1)?.left
  const isOld = anew === undefined && isOldForm(rows)
  const hash = isOld
    ? oldLinkHash(revision, rows)
    : linkHash(revision, rows, erased.first)
  const isEmptied = rows.some(
    ({ id, before, after }) =>
      before === null && after === null && erased.of('row', id).length === 0,
  )
  if (hash !== (anew ?? revision.hash)) return isEmptied ? 'emptied' : 'altered'
  return isLeft(revision, rows, erased) ? undefined : 'altered'
}

function isLeft(revision: Revision, rows: readonly LinkRow[], erased: ErasedPieces) {
  const { id, why, why_salt } = revision
  const whys = erased.of('why', id)
  if (whys.length > 0 && !isAsLeft(whys, { salt: why_salt, texts: [why] })) return false
  return rows.every(({ salt, before, after, ...row }) => {
    const pieces = erased.of('row', row.id)
    return pieces.length === 0 || isAsLeft(pieces, { salt, texts: [before, after] })
  })
}

/** What it was written after is somewhere else, or nowhere. */
function whyUnlinked(db: Db, { id, previous_hash }: Revision, last: number) {
  const elsewhere = 'SELECT 1 FROM revisions WHERE hash = ? AND id <> ?'
  if (id !== last + 1) return 'removed'
  if (previous_hash === '' && id > 1) return 'reordered'
  return statement(db, elsewhere).get(previous_hash, id) ? 'reordered' : 'altered'
}

function rowWithoutRevision(db: Db): number | undefined {
  const sql = `SELECT revision_id FROM revision_rows
    WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.id = revision_id)
    ORDER BY revision_id LIMIT 1`
  return statement(db, sql).pluck().get() as number | undefined
}

/** A row of the table that is not what its last revision left, or one too few or too many. */
function differenceIn(db: Db, table: RecordTable): Fault | undefined {
  for (const { key, now, after } of statement(
    db,
    `SELECT t."${keyColumn(table)}" AS "key", ${asJson(table)} AS now,
       (SELECT w."after" FROM revision_rows w
        WHERE w.table_name = '${table}' AND w.row_id = t."${keyColumn(table)}"
        ORDER BY w.id DESC LIMIT 1) AS "after"
     FROM ${table} t`,
  ).iterate() as Iterable<Compared>)
    if (!isLeftBy(after, now)) return { what: 'record-differs', table, key }
  const left = statement(
    db,
    `SELECT count(*) FROM revision_rows w WHERE table_name = ? AND "after" IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM revision_rows l
         WHERE l.table_name = w.table_name AND l.row_id = w.row_id AND l.id > w.id)`,
  )
  const there = statement(db, `SELECT count(*) FROM ${table}`).pluck().get()
  const expected = left.pluck().get(table)
  return there === expected ? undefined : { what: 'record-differs', table, key: null }
}

type Compared = { key: number; now: string; after: string | null }

/** Columns that came later are not in old history. */
function isLeftBy(after: string | null, now: string): boolean {
  if (after === null || after === now) return after !== null
  const [left, there] = [JSON.parse(after), JSON.parse(now)]
  return Object.keys(left).every((name) => !(name in there) || left[name] === there[name])
}

function asJson(table: RecordTable): string {
  const { columns } = getTableConfig(tableNamed(table))
  return `json_object(${columns.map(({ name }) => `'${name}', t."${name}"`).join(', ')})`
}
