import { hasLimitedName, isAboutLimited, tellsLimitedName } from '#db/publication-limits'
import { personOfSubject } from '#db/subjects'

/** Fewer withheld people than this in one country are not even counted in public. */
export const fewestWithheld = 5

// Rules are SQL over the record's row `r` and, where it is about a person who has passed,
// that person's row `p`; `main` is the published database and holds what passed before it.

const subjectOwner = personOfSubject('c', 'main.')
export const isPublic = `p.publication_level = 'public'`
/** Public, and every name of theirs is: else what their names are in tells them. */
export const isNamed = `${isPublic} AND NOT ${hasLimitedName('p.id')}`
/** An address that names nobody may lead to somebody who is shown by initials. */
export const mayLead = `${isNamed} AND NOT ${tellsLimitedName('r.person_id', 'r.slug')}
  OR r.old_id IS NOT NULL
  AND r.slug IN (CAST(r.old_id AS TEXT), 'p-' || base36(r.old_id))`
export const isNotConfidential = `NOT EXISTS
  (SELECT 1 FROM record.sources s WHERE s.id = r.source_id AND s.confidential)`

/** Officials are named only where an editor decided so, and claims name them too. */
export const mayNameJudges = (claim: string) => `(${claim}.field IS NOT 'judges' OR EXISTS
  (SELECT 1 FROM record.decisions d WHERE ${claim}.subject = 'event'
     AND d.event_id = ${claim}.subject_id AND d.names_judges))`

/** Every published fact has a source that is published with it. */
export const isSourced = (subject: string) => `r.publication_level = 'public' AND EXISTS
  (SELECT 1 FROM record.claims c JOIN record.sources s ON s.id = c.source_id
   WHERE c.subject = '${subject}' AND c.subject_id = r.id AND NOT s.confidential
     AND c.state NOT IN ('proposed', 'retracted') AND ${mayNameJudges('c')}
     AND NOT ${isAboutLimited('c')})`

/** False for a source of people not named: what it is called would name them. */
export const mayTell = `(EXISTS (SELECT 1 FROM main.figures f WHERE f.source_id = r.id)
  OR EXISTS (SELECT 1 FROM main.roll_entries e WHERE e.source_id = r.id)
  OR EXISTS (SELECT 1 FROM main.photos x WHERE x.source_id = r.id)
  OR EXISTS (SELECT 1 FROM main.claims c WHERE c.source_id = r.id AND NOT EXISTS
    (SELECT 1 FROM main.people p WHERE p.id = ${subjectOwner}
       AND NOT (${isNamed}))))`
