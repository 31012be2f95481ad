import { statement } from '#db/client'
import type { Tx } from '#db/write'
import type { MassReleaseStatus, MatchState } from '#domain/mass-release'

/** An entry as decisions and cuts need it. */
export type EntryRow = {
  id: number
  mass_release_id: number
  source_id: number
  list_id: number | null
  starts_at: number | null
  ends_at: number | null
  lang: string
  match_state: MatchState
  person_id: number | null
  version: number
}

export function findEntry(tx: Tx, id: number): EntryRow | undefined {
  return statement(
    tx,
    `SELECT id, mass_release_id, source_id, list_id, starts_at, ends_at, lang, match_state,
       person_id, version
     FROM roll_entries WHERE id = ?`,
  ).get(id) as EntryRow | undefined
}

export type Closed = { code: 'closed' }
type Missing = { code: 'missing' }

/** Why nothing may be written to the roll of a mass release, if anything. */
export function whyNotOpen(tx: Tx, massReleaseId: number): Missing | Closed | undefined {
  const sql = 'SELECT status FROM mass_releases WHERE id = ?'
  const status = statement(tx, sql).pluck().get(massReleaseId) as
    | MassReleaseStatus
    | undefined
  if (status === undefined) return { code: 'missing' }
  return status === 'closed' ? { code: 'closed' } : undefined
}

/** The event by which a person's release in a mass release is recorded, refuted or not. */
export function findReleaseIn(
  tx: Tx,
  massReleaseId: number,
  personId: number,
): { id: number; state: string; version: number } | undefined {
  return statement(
    tx,
    `SELECT e.id, e.state, e.version FROM events e JOIN releases r ON r.event_id = e.id
     WHERE e.person_id = ? AND r.mass_release_id = ?
     ORDER BY e.state = 'refuted', e.id LIMIT 1`,
  ).get(personId, massReleaseId) as
    | { id: number; state: string; version: number }
    | undefined
}
