import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { type Db, statement } from '#db/client'
import type { RevisionRow } from '#db/review'
import { keyColumn, type RecordTable, tableNamed, tableNames } from '#db/tables'
import { present, revisionHash } from '#db/write'
import { fail, ok, type Result } from '#lib/result'

/**
 * What is wrong with the history. `altered`: a revision, or its rows, are not what was
 * written. `removed`: one is missing before this. `reordered`: it stands elsewhere than it
 * was written. `extra-rows`: rows of a revision that is not there. `record-differs`: the
 * record says something that its history does not.
 */
export type Fault =
  | { what: 'altered' | 'removed' | 'reordered' | 'extra-rows'; revisionId: number }
  | { what: 'record-differs'; table: RecordTable; key: number | null }

export type Verified = { revisions: number; head: string }

/** Walks the whole history, a revision at a time, and returns the first fault there is. */
export function verifyHistory(db: Db): Result<Verified, Fault> {
  let head = ''
  let last = 0
  for (const revision of statement(
    db,
    'SELECT * FROM revisions ORDER BY id',
  ).iterate() as Iterable<Revision>) {
    const fault = faultOf(db, revision, { head, last })
    if (fault) return fail({ what: fault, revisionId: revision.id })
    head = revision.hash
    last = revision.id
  }
  const extra = rowWithoutRevision(db)
  if (extra !== undefined) return fail({ what: 'extra-rows', revisionId: extra })
  const differs = (tableNames('record') as RecordTable[])
    .map((table) => differenceIn(db, table))
    .find((found) => found !== undefined)
  return differs ? fail(differs) : ok({ revisions: last, head })
}

type Revision = {
  id: number
  at: string
  editor_id: string
  editor_name: string
  channel: string
  action: string
  why: string | null
  source_id: number | null
  reverts_id: number | null
  proposal_id: number | null
  previous_hash: string
  hash: string
}

type Before = { head: string; last: number }

function faultOf(db: Db, revision: Revision, { head, last }: Before) {
  if (revision.previous_hash !== head) return whyUnlinked(db, revision, last)
  const hash = revisionHash(revision.id, fieldsOf(revision), rowsOf(db, revision.id))
  if (hash !== revision.hash) return 'altered'
  return revision.id === last + 1 ? undefined : 'removed'
}

/** What it was written after is somewhere else, or nowhere. */
function whyUnlinked(db: Db, { id, previous_hash }: Revision, last: number) {
  const elsewhere = 'SELECT 1 FROM revisions WHERE hash = ? AND id <> ?'
  if (id !== last + 1) return 'removed'
  if (previous_hash === '' && id > 1) return 'reordered'
  return statement(db, elsewhere).get(previous_hash, id) ? 'reordered' : 'altered'
}

/** In the order in which they are hashed. */
function fieldsOf(revision: Revision) {
  return {
    at: revision.at,
    editorId: revision.editor_id,
    editorName: revision.editor_name,
    channel: revision.channel,
    action: revision.action,
    why: revision.why,
    sourceId: revision.source_id,
    previousHash: revision.previous_hash,
    ...present({ revertsId: revision.reverts_id, proposalId: revision.proposal_id }),
  }
}

function rowsOf(db: Db, revisionId: number): RevisionRow[] {
  const sql = `SELECT table_name, row_id, person_id, "before", "after" FROM revision_rows
    WHERE revision_id = ? ORDER BY id`
  return statement(db, sql).raw().all(revisionId) as RevisionRow[]
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
