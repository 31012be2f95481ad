import type { ClaimSubject } from '#domain/claim'

// The rule of `domain/known-on.ts` in SQL: the last day by which a row had surely become
// known; NULL where nothing dates it.

/** Of an event, by the alias of its table. */
export const eventKnownBy = (event: string) =>
  `coalesce(${event}.known_on_latest, ${event}.happened_on_latest)`

/** Of what a source says, by the alias of the source; of a figure also by its own day. */
export const sourcedKnownBy = (source: string, figure?: string) =>
  figure
    ? `coalesce(${source}.published_on_latest, ${figure}.as_of_on_latest)`
    : `${source}.published_on_latest`

/**
 * The day by which the first dated source had surely contradicted that a row is true; NULL
 * where none does. A source may contradict what a row says in detail and not the row.
 */
export const refutedBy = (subject: ClaimSubject, id: string) =>
  `(SELECT min(s.published_on_latest) FROM claims c JOIN sources s ON s.id = c.source_id
    WHERE c.subject = '${subject}' AND c.subject_id = ${id} AND c.stance = 'contradicts'
      AND (c.field IS NULL OR c.field = 'existence')
      AND c.state NOT IN ('superseded', 'retracted'))`

/** The same of an entry of a roll: of the release of its person on that occasion too. */
export const entryRefutedBy = (entry: string) =>
  `(SELECT min(day) FROM (
    SELECT ${refutedBy('roll_entry', `${entry}.id`)} AS day
    UNION ALL SELECT ${refutedBy('event', 'e.id')} FROM events e
      JOIN releases l ON l.event_id = e.id
      WHERE e.person_id = ${entry}.person_id
        AND l.mass_release_id = ${entry}.mass_release_id))`
