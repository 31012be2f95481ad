import { statement } from '#db/client'
import type { EntryRow } from '#db/mutations/roll-entries'
import type { Tx } from '#db/write'
import type { MatchState } from '#domain/mass-release'
import { isMatched } from '#domain/roll'

type Twice = { id: number; otherId: number; personId: number }

/**
 * Which of these entries name a person whom another entry of the same list names too.
 * Without a list of its own, what one source says is one list.
 */
export function findTwice(tx: Tx, ids: readonly number[]): Twice[] {
  return statement(
    tx,
    `SELECT e.id, o.id AS otherId, e.person_id AS personId
     FROM json_each(?) j JOIN roll_entries e ON e.id = j.value
     JOIN roll_entries o ON o.person_id = e.person_id
       AND o.mass_release_id = e.mass_release_id AND o.id <> e.id
       AND coalesce(o.list_id, -o.source_id) = coalesce(e.list_id, -e.source_id)
     WHERE e.match_state IN ('matched', 'matched_uncertain')
       AND o.match_state IN ('matched', 'matched_uncertain', 'refuted')
     GROUP BY e.id ORDER BY j.key`,
  ).all(JSON.stringify(ids)) as Twice[]
}

type Deciding = { matchState: MatchState; personId: number | null }

/**
 * The recorded release that would lose its source if the entry no longer named its
 * person: one that this list supports, and no other entry of it.
 */
export function findApplied(
  tx: Tx,
  entry: EntryRow,
  { matchState, personId }: Deciding,
): number | undefined {
  const stays = isMatched(matchState) && personId === entry.person_id
  if (!isMatched(entry.match_state) || entry.person_id === null || stays) return undefined
  return statement(
    tx,
    `SELECT v.id FROM releases r JOIN events v ON v.id = r.event_id
     JOIN claims k ON k.subject = 'event' AND k.subject_id = v.id
       AND k.source_id = @source_id AND k.stance = 'supports'
     WHERE r.mass_release_id = @mass_release_id AND v.person_id = @person_id
       AND v.state <> 'refuted'
       AND NOT EXISTS (SELECT 1 FROM roll_entries o
         WHERE o.mass_release_id = @mass_release_id AND o.person_id = @person_id
           AND o.source_id = @source_id AND o.id <> @id
           AND o.match_state IN ('matched', 'matched_uncertain'))`,
  )
    .pluck()
    .get(entry) as number | undefined
}
