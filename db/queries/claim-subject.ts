import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { massReleaseOfSubject, personOfSubject, subjectTables } from '#db/subjects'
import type { Edtf } from '#domain/edtf'
import type { EventKind } from '#domain/event'
import type { FigureCount, FigureQualifier } from '#domain/mass-release'
import type { PublicationLevel } from '#domain/person'
import type { About } from '#domain/question'
import type { SentenceKind } from '#domain/sentence'

type Names = Record<string, string>

/** A row that claims are about: whose it is, and enough of it to tell which. */
export type ClaimedRow = About & {
  person: { id: number; slug: string; names: Names; level: PublicationLevel } | null
  massRelease: { id: number; slug: string; names: Names; level: PublicationLevel } | null
  /** The event itself, or the one whose sentence it is. */
  event: { id: number; kind: EventKind; on: Edtf | null } | null
  sentence: { kind: SentenceKind; term: string | null } | null
  /** The body of a designation. */
  body: Names | null
  figure: {
    counts: FigureCount
    value: number
    qualifier: FigureQualifier
    country: string | null
  } | null
  /** A name, or an entry of a list, as it is spelled. */
  text: string | null
}

export function findClaimedRow(db: Db, about: About): ClaimedRow | undefined {
  const { subject, subjectId } = about
  const exists = `SELECT 1 FROM ${subjectTables[subject]} WHERE id = ?`
  if (!statement(db, exists).get(subjectId)) return undefined
  const row = statement(db, rowSql).get({ subject, id: subjectId }) as Raw
  const names = (json: string | number | null | undefined) => JSON.parse(String(json))
  const on = edtfFrom(...([row.on, row.earliest, row.latest] as [string, string, string]))
  return {
    ...about,
    person: row.personId
      ? {
          id: row.personId,
          slug: row.slug,
          names: names(row.personNames),
          level: row.level,
        }
      : null,
    massRelease: row.massId
      ? {
          id: row.massId,
          slug: row.massSlug,
          names: names(row.massNames),
          level: row.massLevel,
        }
      : null,
    event: row.eventId ? { id: row.eventId, kind: row.kind, on } : null,
    sentence: row.sentenceKind ? { kind: row.sentenceKind, term: row.term } : null,
    body: row.body ? names(row.body) : null,
    figure: row.counts
      ? {
          counts: row.counts,
          value: row.value,
          qualifier: row.qualifier,
          country: row.country,
        }
      : null,
    text: row.text,
  } as ClaimedRow
}

type Raw = Record<string, string | number | null>

const rowSql = `
  SELECT p.id AS personId, p.slug, p.publication_level AS level,
    coalesce(s.display_names, '{}') AS personNames, m.id AS massId, m.slug AS massSlug,
    m.names AS massNames, m.publication_level AS massLevel, e.id AS eventId, e.kind,
    e.happened_on AS "on", e.happened_on_earliest AS earliest,
    e.happened_on_latest AS latest, t.kind AS sentenceKind, t.term, b.names AS body,
    f.counts, f.value, f.qualifier, f.country, coalesce(n.text, r.raw_text) AS text
  FROM (SELECT q.*, ${personOfSubject('q')} AS person_id,
      ${massReleaseOfSubject('q')} AS mass_release_id
    FROM (SELECT @subject AS subject, @id AS subject_id) q) q
  LEFT JOIN people p ON p.id = q.person_id
  LEFT JOIN standings s ON s.person_id = q.person_id
  LEFT JOIN mass_releases m ON m.id = q.mass_release_id
  LEFT JOIN sentences t ON q.subject = 'sentence' AND t.id = q.subject_id
  LEFT JOIN events e ON e.id = iif(q.subject = 'event', q.subject_id, t.event_id)
  LEFT JOIN designations d ON q.subject = 'designation' AND d.id = q.subject_id
  LEFT JOIN organisations b ON b.id = d.organisation_id
  LEFT JOIN figures f ON q.subject = 'figure' AND f.id = q.subject_id
  LEFT JOIN names n ON q.subject = 'name' AND n.id = q.subject_id
  LEFT JOIN roll_entries r ON q.subject = 'roll_entry' AND r.id = q.subject_id`
