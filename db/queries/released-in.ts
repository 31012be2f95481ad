import { type Db, statement } from '#db/client'
import { entryRefutedBy, eventKnownBy, refutedBy, sourcedKnownBy } from '#db/known-on'
import type { Day } from '#domain/edtf'

/**
 * The rule `released_in`, version 1: a mass release as its sources and this record have
 * it. Nobody is counted twice, however many lists name them.
 */
export type ReleasedIn = {
  rule: 'released_in'
  version: 1
  /** Least and greatest number announced; null where no number was. */
  announcedLeast: number | null
  announcedMost: number | null
  /** Different people on the published lists, known to the record or not. */
  named: number
  /** Those of them found in the record. */
  matched: number
  /** People whose release in it is confirmed by one who would know. */
  verified: number
  /** People listed as released of whom a source says that they were not. */
  refuted: number
  /** Entries published without a name. */
  withheld: number
}

/** By everything known now, or by what was surely known on a day. */
export function countReleasedIn(
  db: Db,
  massReleaseId: number,
  day: Day | null = null,
): ReleasedIn {
  const counts = statement(db, day === null ? countedNow : countedThen)
  const row = counts.get({ release: massReleaseId, ...(day && { day }) }) as Counts
  return {
    rule: 'released_in',
    version: 1,
    ...row,
    withheld: row.withheld + countWithheldNames(db, massReleaseId),
  }
}

/** Readers get no row of a name that is withheld, only how many there are, as of now. */
function countWithheldNames(db: Db, massReleaseId: number): number {
  if (!('holds' in db) || db.holds !== 'public') return 0
  const sql = 'SELECT count FROM withheld_names WHERE mass_release_id = ?'
  return (statement(db, sql).pluck().get(massReleaseId) as number | undefined) ?? 0
}

type Counts = Omit<ReleasedIn, 'rule' | 'version'>

const countedNow = counting({
  figure: `SELECT value FROM figures WHERE mass_release_id = @release AND counts = 'announced'`,
  entry: `SELECT id, person_id, match_state FROM roll_entries WHERE mass_release_id = @release`,
  event: `SELECT e.person_id, e.state FROM releases r JOIN events e ON e.id = r.event_id
    WHERE r.mass_release_id = @release`,
})

/** What stands refuted and was believed on the day is counted as it was believed. */
const countedThen = counting({
  figure: `SELECT f.value FROM figures f JOIN sources s ON s.id = f.source_id
    WHERE f.mass_release_id = @release AND f.counts = 'announced'
      AND ${sourcedKnownBy('s', 'f')} <= @day`,
  entry: `SELECT r.id, r.person_id,
      CASE WHEN r.match_state = 'refuted' AND ${entryRefutedBy('r')} > @day
        THEN iif(r.person_id IS NULL, 'unmatched', 'matched') ELSE r.match_state END AS match_state
    FROM roll_entries r JOIN sources s ON s.id = r.source_id
    WHERE r.mass_release_id = @release AND ${sourcedKnownBy('s')} <= @day`,
  event: `SELECT e.person_id,
      CASE WHEN e.state = 'refuted' AND ${refutedBy('event', 'e.id')} > @day
        THEN 'reported' ELSE e.state END AS state
    FROM releases r JOIN events e ON e.id = r.event_id
    WHERE r.mass_release_id = @release AND ${eventKnownBy('e')} <= @day`,
})

function counting({
  figure,
  entry,
  event,
}: Record<'figure' | 'entry' | 'event', string>) {
  return `WITH figure AS (${figure}), entry AS (${entry}), event AS (${event})
    SELECT
      (SELECT min(value) FROM figure) AS announcedLeast,
      (SELECT max(value) FROM figure) AS announcedMost,
      (SELECT count(DISTINCT coalesce(person_id, -id)) FROM entry
        WHERE match_state NOT IN ('withheld', 'duplicate_of_other_entry')) AS named,
      (SELECT count(DISTINCT person_id) FROM entry
        WHERE match_state IN ('matched', 'matched_uncertain', 'refuted')) AS matched,
      (SELECT count(DISTINCT person_id) FROM event WHERE state = 'verified') AS verified,
      (SELECT count(*) FROM (
        SELECT coalesce(person_id, -id) FROM entry WHERE match_state = 'refuted'
        UNION SELECT person_id FROM event WHERE state = 'refuted')) AS refuted,
      (SELECT count(*) FROM entry WHERE match_state = 'withheld') AS withheld`
}
