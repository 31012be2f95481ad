import { type RecordDb, statement } from '#db/client'
import { keyColumn, type RecordTable } from '#db/tables'
import { invariant } from '#lib/invariant'

type Row = Record<string, unknown>
type Written = { table: RecordTable; key: number; after: string | null }

/**
 * Reads every row of a revision again once it is committed. Throws where one is not what
 * was written, unless somebody has written it since: nothing is called saved unseen.
 */
export function readBack(db: RecordDb, revisionId: number) {
  for (const written of lastOfEachRow(db, revisionId)) {
    const { table, key, after } = written
    invariant(
      isThere(db, written) || isChangedSince(db, written, revisionId),
      `row ${key} of ${table} is not ${after === null ? 'gone' : 'as it was saved'}`,
    )
  }
}

function lastOfEachRow(db: RecordDb, revisionId: number): Written[] {
  return statement(
    db,
    `SELECT table_name AS "table", row_id AS "key", "after" FROM revision_rows
     WHERE id IN (SELECT max(id) FROM revision_rows WHERE revision_id = ?
       GROUP BY table_name, row_id)`,
  ).all(revisionId) as Written[]
}

function isThere(db: RecordDb, { table, key, after }: Written): boolean {
  const sql = `SELECT * FROM ${table} WHERE ${keyColumn(table)} = ?`
  const row = statement(db, sql).get(key) as Row | undefined
  if (!row || after === null) return !row && after === null
  const meant = JSON.parse(after) as Row
  return Object.keys(meant).every((name) => row[name] === meant[name])
}

function isChangedSince(db: RecordDb, { table, key }: Written, revisionId: number) {
  const sql = `SELECT 1 FROM revision_rows
    WHERE table_name = ? AND row_id = ? AND revision_id > ?`
  return statement(db, sql).get(table, key, revisionId) !== undefined
}
