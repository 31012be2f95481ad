import { massReleaseOfSubject, personOfSubject } from '#db/subjects'
import type { QueueList } from '#domain/queue'

// Each list in the columns id, day, subject, subject_id, field, person_id,
// mass_release_id, revision_id: read a page in the order of day and id, or counted.
// `@country` may be NULL; `@before` is the day that is long enough ago.

const inCountry = (country: string) => `(@country IS NULL OR ${country} = @country)`

const conflicts = `
  SELECT q.id, NULL AS day, q.subject, q.subject_id, q.field, q.person_id,
    q.mass_release_id, q.revision_id
  FROM (SELECT o.*, ${personOfSubject('o')} AS person_id,
      ${massReleaseOfSubject('o')} AS mass_release_id
    FROM open_conflicts o) q
  WHERE ${inCountry(`coalesce((SELECT s.country FROM standings s WHERE s.person_id = q.person_id),
      (SELECT m.country FROM mass_releases m WHERE m.id = q.mass_release_id))`)}
    -- Who called a thing refuted has decided.
    AND NOT (q.field = 'existence' AND coalesce(CASE q.subject
      WHEN 'event' THEN (SELECT e.state FROM events e WHERE e.id = q.subject_id)
      WHEN 'roll_entry' THEN (SELECT r.match_state FROM roll_entries r WHERE r.id = q.subject_id)
    END, '') = 'refuted')`

const unsourced = `
  SELECT q.id, NULL AS day, q.subject, q.subject_id, NULL AS field, q.person_id,
    NULL AS mass_release_id, q.revision_id
  FROM (SELECT u.*, ${personOfSubject('u')} AS person_id FROM unsourced_facts u) q
  CROSS JOIN people p ON p.id = q.person_id
  WHERE p.publication_level IN ('public', 'public_limited') AND ${inCountry('p.country')}
    AND CASE q.subject
      WHEN 'event' THEN (SELECT e.publication_level = 'public' AND e.state IN ('reported', 'verified')
        FROM events e WHERE e.id = q.subject_id)
      WHEN 'designation' THEN (SELECT d.publication_level = 'public'
        FROM designations d WHERE d.id = q.subject_id)
      ELSE TRUE END`

const reported = `
  SELECT e.id, e.happened_on_earliest AS day, 'event' AS subject, e.id AS subject_id,
    NULL AS field, e.person_id, NULL AS mass_release_id, NULL AS revision_id
  FROM events e CROSS JOIN people p ON p.id = e.person_id
  WHERE e.kind = 'release' AND e.state = 'reported'
    AND (e.happened_on_latest <= @before) IS NOT FALSE AND ${inCountry('p.country')}`

// Who was arrested again after the term is held for something else.
const ended = `
  SELECT t.id, t.expected_end_on_latest AS day, 'sentence' AS subject, t.id AS subject_id,
    NULL AS field, e.person_id, NULL AS mass_release_id, NULL AS revision_id
  FROM sentences t CROSS JOIN events e ON e.id = t.event_id
  CROSS JOIN standings s ON s.person_id = e.person_id
  WHERE t.expected_end_on_latest < @today AND e.state IN ('reported', 'verified')
    AND s.deprived_wide AND ${inCountry('s.country')}
    AND (s.last_arrest_earliest > t.expected_end_on_latest) IS NOT TRUE
    AND NOT EXISTS (SELECT 1 FROM events o CROSS JOIN sentences l ON l.event_id = o.id
      WHERE o.person_id = e.person_id AND o.state IN ('reported', 'verified')
        AND (l.expected_end_on_latest, l.id) > (t.expected_end_on_latest, t.id))`

const isNews = `(c.state IN ('accepted', 'disputed') AND EXISTS
  (SELECT 1 FROM sources o WHERE o.id = c.source_id AND o.published_on_earliest > @before))`

const silent = `
  SELECT n.person_id AS id, n.latest AS day, 'person' AS subject,
    n.person_id AS subject_id, NULL AS field, n.person_id, NULL AS mass_release_id,
    NULL AS revision_id
  FROM last_news n
  WHERE (n.latest <= @before) IS NOT FALSE AND ${inCountry('n.country')}
    AND NOT EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = 'person' AND c.subject_id = n.person_id AND ${isNews})
    AND NOT EXISTS (SELECT 1 FROM events e CROSS JOIN claims c
        ON c.subject = 'event' AND c.subject_id = e.id
      WHERE e.person_id = n.person_id AND e.state IN ('reported', 'verified') AND ${isNews})`

/** A limit, or the level of a whole person, that was to be looked at again by now. */
const reviews = `
  SELECT q.id, q.review_by AS day, q.subject, q.subject_id, q.field, q.person_id,
    NULL AS mass_release_id, NULL AS revision_id
  FROM (SELECT l.id, l.review_by, l.subject, l.subject_id, l.field,
      ${personOfSubject('l')} AS person_id FROM field_limits l WHERE l.review_by <= @today
    UNION ALL
    SELECT v.id, v.review_by, 'person', v.person_id, NULL, v.person_id FROM level_reasons v
    JOIN people h ON h.id = v.person_id AND h.publication_level = v.level
    WHERE v.review_by <= @today) q
  CROSS JOIN people p ON p.id = q.person_id
  WHERE ${inCountry('p.country')}`

export const queueSql: Record<QueueList, string> = {
  conflicts,
  unsourced,
  reported,
  ended,
  silent,
  reviews,
}
