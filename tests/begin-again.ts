import { type RecordDb, statement } from '#db/client'

/**
 * Takes back all that was done to a record since this was called before. It stays one
 * connection, whose statements stay prepared: opening a copy costs more than most runs of
 * a model. Nothing is committed, so `brokenReferences` has to be asked at the end.
 */
export function beginAgain({ $client: sqlite }: RecordDb) {
  if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
  sqlite.exec('BEGIN')
}

/** What a commit resets, and what ends within a longer transaction does not. */
export function endStep(db: RecordDb) {
  statement(db, 'PRAGMA defer_foreign_keys = OFF').run()
}

/** Rows that point at nothing, as a commit would have found them. */
export const brokenReferences = ({ $client: sqlite }: RecordDb) =>
  sqlite.pragma('foreign_key_check')
