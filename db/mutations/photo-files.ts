import { type RecordDb, statement } from '#db/client'
import { newId } from '#db/ids'
import { emptyLog, overwriting } from '#db/overwrite'
import type { Tx } from '#db/write'

/** A photo as it was encoded here: its bytes in two sizes, and what the large one measures. */
export type PhotoFile = {
  hash: string
  large: Buffer
  small: Buffer
  width: number
  height: number
}

/**
 * Keeps bytes, and returns their key. The same ones are kept once. The table itself is asked
 * and not what stands in its place for who may not know everything: that a file is there
 * already must not tell of whom.
 */
export function keepPhotoFile(
  db: RecordDb | Tx,
  { hash, large, small }: PhotoFile,
  id = newId(),
): number {
  statement(
    db,
    'INSERT OR IGNORE INTO photo_files (id, hash, large, small) VALUES (?, ?, ?, ?)',
  ).run(id, hash, large, small)
  const sql = 'SELECT id FROM main.photo_files WHERE hash = ?'
  return statement(db, sql).pluck().get(hash) as number
}

/** SQL: the files of all photos that rows of this kind tell of, read once for all of them. */
const filesIn = (rows: string) =>
  ['before', 'after']
    .map((state) => `SELECT w."${state}" ->> 'file_id' FROM ${rows}`)
    .map((select) => `${select} AND w.table_name = 'photos'`)
    .join(' UNION ALL ')

const changes = 'main.revision_rows w WHERE TRUE'
const waiting = `main.proposals p JOIN main.proposal_rows w ON w.proposal_id = p.id
  WHERE p.state = 'open'`

/** SQL: no photo, nothing in history and nothing that waits points at these bytes. */
const isUnnamed = `NOT EXISTS (SELECT 1 FROM main.photos x WHERE x.file_id = f.id)
  AND (f.id IN (${filesIn(changes)})) IS NOT TRUE
  AND (f.id IN (${filesIn(waiting)})) IS NOT TRUE`

/** Lets bytes go that came with a form which was not taken. */
export function dropUnnamed(db: RecordDb | Tx, id: number) {
  drop(db, `f.id = ${id}`)
}

/**
 * Erases all bytes that nothing names: of a proposal that was not accepted, or of a process
 * that was killed between the bytes and their photo. Returns how many files.
 */
export function sweepPhotoFiles(db: RecordDb): number {
  const dropped = drop(db, 'TRUE')
  if (dropped > 0) emptyLog(db)
  return dropped
}

function drop(db: RecordDb | Tx, which: string): number {
  const sql = `DELETE FROM main.photo_files AS f WHERE ${which} AND ${isUnnamed}`
  return overwriting(db, () => db.$client.prepare(sql).run().changes)
}
