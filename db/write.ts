import { randomBytes } from 'node:crypto'
import { firstDigest, type Link, linkHash, linkRows } from '#db/chain'
import { type RecordDb, statement } from '#db/client'
import { rebuildPeople } from '#db/derived'
import { isDiscreet } from '#db/discreet'
import { newId } from '#db/ids'
import { type Held, keepProposal, Proposed, type RevisionRow, whyHeld } from '#db/review'
import { isRehearsal } from '#db/savepoint'
import { takeAddresses } from '#db/sealed-address'
import { NotThere, pointsAtNothing, touchesSealed } from '#db/sealed-check'
import { keyColumn, type RecordTable } from '#db/tables'
import type { Channel, Editor } from '#domain/editor'
import { invariant } from '#lib/invariant'
import type { Result } from '#lib/result'

/** The record inside an open revision: what every write function takes. */
export type Tx = RecordDb & { readonly editor: Editor; readonly revisionId: number }

export type Note = {
  action: string
  channel: Channel
  why?: string | null | undefined
  sourceId?: number | null | undefined
  /** The revision that this one takes back, whole or in part. */
  revertsId?: number | undefined
  /** What it takes back together with that one; `why` names them all. */
  alsoReverts?: readonly number[] | undefined
  /** The proposal that is accepted with it: two people have looked at it. */
  proposalId?: number | undefined
}

/**
 * The one way to write: an immediate transaction that is also a revision. Triggers keep
 * every row before and after and fill the outbox; derived tables follow before commit.
 * A returned problem, or a throw, leaves nothing behind. Calls may nest: an inner one
 * joins the revision already open. On a connection that keeps sealed people back, what
 * touches one throws `NotThere`, as what touches nothing does. What needs a second person
 * is kept as a proposal instead, and `Proposed` is thrown.
 */
export function inRevision<Value, Problem>(
  db: RecordDb | Tx,
  editor: Editor,
  note: Note,
  work: (tx: Tx) => Result<Value, Problem>,
): Result<Value, Problem> {
  if ('revisionId' in db) return work(db)
  let result: Result<Value, Problem> | undefined
  let held: Held | undefined
  const attempt = db.$client.transaction(() => {
    const revisionId = openRevision(db)
    result = work(Object.assign(Object.create(db), { editor, revisionId }) as Tx)
    if (!result.ok) throw new Refused()
    takeAddresses(db, revisionId)
    const rows = rowsOf(db, revisionId)
    if (isDiscreet(db) && touchesSealed(db, rows)) throw new NotThere()
    // What is only rehearsed stays nowhere, so that nobody need look at it.
    held = isRehearsal(db) ? undefined : whyHeld(db, { editor, note, rows })
    if (held) throw new Refused()
    closeRevision(db, revisionId, { editor, note, rows })
  })
  try {
    attempt.immediate()
  } catch (error) {
    if (isDiscreet(db) && pointsAtNothing(error))
      throw new NotThere('points at nothing', { cause: error })
    if (!(error instanceof Refused)) throw error
  }
  if (held) throw new Proposed(keepProposal(db, held))
  invariant(result, 'a transaction ran')
  return result
}

class Refused extends Error {}

function openRevision(db: RecordDb): number {
  const { last } = statement(db, 'SELECT max(id) AS last FROM main.revisions').get() as {
    last: number | null
  }
  const revisionId = (last ?? 0) + 1
  statement(db, 'INSERT INTO open_revision (revision_id) VALUES (?)').run(revisionId)
  return revisionId
}

function rowsOf(db: RecordDb, revisionId: number): RevisionRow[] {
  return statement(
    db,
    `SELECT table_name, row_id, person_id, "before", "after" FROM main.revision_rows
     WHERE revision_id = ? ORDER BY id`,
  )
    .raw()
    .all(revisionId) as RevisionRow[]
}

type Written = { editor: Editor; note: Note; rows: readonly RevisionRow[] }

function closeRevision(
  db: RecordDb,
  revisionId: number,
  { editor, note, rows }: Written,
) {
  statement(db, 'DELETE FROM open_revision').run()
  if (rows.length === 0) return
  rebuildPeople(db, touchedPeople(rows))
  const link = linkOf(db, revisionId, { editor, note })
  const hash = linkHash(link, linkRows(db, revisionId), firstDigest(db))
  const columns = [...Object.keys(link), 'hash']
  statement(
    db,
    `INSERT INTO revisions (${columns.join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...Object.values(link), hash)
}

/** The revision as it is stored, after the last there is. */
function linkOf(
  db: RecordDb,
  id: number,
  { editor, note }: Pick<Written, 'editor' | 'note'>,
): Link {
  const head = statement(
    db,
    'SELECT hash FROM main.revisions ORDER BY id DESC LIMIT 1',
  ).get() as { hash: string } | undefined
  return {
    id,
    at: new Date().toISOString(),
    editor_id: editor.id,
    editor_name: editor.name,
    channel: note.channel,
    action: note.action,
    why: note.why ?? null,
    why_salt: randomBytes(16).toString('hex'),
    source_id: note.sourceId ?? null,
    reverts_id: note.revertsId ?? null,
    proposal_id: note.proposalId ?? null,
    previous_hash: head?.hash ?? '',
  }
}

/** Whose rows they are, and whose they were: a name or an event can change its owner. */
function touchedPeople(rows: readonly RevisionRow[]): Set<number> {
  const owners = rows.flatMap(([, , owner, before]) => {
    const formerOwner = before && /"person_id":(\d+)/.exec(before)?.[1]
    return [owner, formerOwner ? Number(formerOwner) : null]
  })
  return new Set(owners.filter((personId) => personId !== null))
}

type Row = Record<string, unknown>

/** Inserts a row, with a new id unless one is given, and returns its key. */
export function insert(tx: Tx, table: RecordTable, values: Row): number {
  const key = keyColumn(table)
  const row: Row = key in values ? values : { [key]: newId(), ...values }
  const columns = Object.keys(row)
  statement(
    tx,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...columns.map((column) => stored(row[column])))
  return row[key] as number
}

export type Stale = { code: 'stale'; current: Row }

/**
 * Compare-and-set on a versioned row: changes it only if it still has the version the
 * editor saw, otherwise returns the row as it is now and changes nothing.
 */
export function amend(
  tx: Tx,
  table: string,
  target: { id: number; version: number },
  changes: Row,
): Result<{ version: number }, Stale | { code: 'missing' }> {
  const current = statement(tx, `SELECT * FROM ${table} WHERE id = ?`).get(target.id) as
    | Row
    | undefined
  if (!current) return { ok: false, problem: { code: 'missing' } }
  if (current.version !== target.version)
    return { ok: false, problem: { code: 'stale', current } }
  const columns = Object.keys(changes).filter(
    (column) => stored(changes[column]) !== current[column],
  )
  if (columns.length === 0) return { ok: true, value: { version: target.version } }
  statement(
    tx,
    `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')},
       version = version + 1 WHERE id = ?`,
  ).run(...columns.map((column) => stored(changes[column])), target.id)
  return { ok: true, value: { version: target.version + 1 } }
}

function stored(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value
}
