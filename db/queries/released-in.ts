import { type Db, statement } from '#db/client'

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

export function countReleasedIn(db: Db, massReleaseId: number): ReleasedIn {
  return {
    rule: 'released_in',
    version: 1,
    ...(counts(db).get({ release: massReleaseId }) as Counts),
  }
}

type Counts = Omit<ReleasedIn, 'rule' | 'version'>

const counts = (db: Db) =>
  statement(
    db,
    `WITH
      figure AS (SELECT value FROM figures WHERE mass_release_id = @release AND counts = 'announced'),
      entry AS (SELECT id, person_id, match_state FROM roll_entries WHERE mass_release_id = @release),
      event AS (SELECT e.person_id, e.state FROM releases r JOIN events e ON e.id = r.event_id
                WHERE r.mass_release_id = @release)
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
      (SELECT count(*) FROM entry WHERE match_state = 'withheld') AS withheld`,
  )
