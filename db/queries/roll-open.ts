import { type Db, statement } from '#db/client'

/** What is left to decide on a roll. */
export type OpenRoll = {
  /** Entries that no editor has decided about. */
  undecided: number
  /** People whom two entries of one list name, neither called a duplicate. */
  collisions: number
}

export function countOpen(db: Db, massReleaseId: number): OpenRoll {
  return statement(
    db,
    `WITH entry AS (SELECT * FROM roll_entries WHERE mass_release_id = ?)
     SELECT
       (SELECT count(*) FROM entry WHERE match_state IN ('unmatched', 'candidate'))
         AS undecided,
       (SELECT count(DISTINCT person_id) FROM (
         SELECT person_id FROM entry
         WHERE person_id IS NOT NULL
           AND match_state IN ('matched', 'matched_uncertain', 'refuted')
         GROUP BY coalesce(list_id, -source_id), person_id HAVING count(*) > 1))
         AS collisions`,
  ).get(massReleaseId) as OpenRoll
}
