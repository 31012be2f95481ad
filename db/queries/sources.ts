import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { ClaimField, ClaimSubject, Stance } from '#domain/claim'
import type { Edtf } from '#domain/edtf'
import type { EventKind, EventState } from '#domain/event'
import type { FigureCount, FigureQualifier, MatchState } from '#domain/mass-release'
import type { Reliability, SourceKind } from '#domain/source'

/** At most so many lines of each part on one page; the page says when there are more. */
export const longestList = 500

type Names = Record<string, string>
export type Subject = { slug: string; names: Names }

export type SourceRow = {
  id: number
  slug: string
  publisher: string
  title: string | null
  url: string | null
  archivedUrl: string | null
  lang: string | null
  kind: SourceKind
  reliability: Reliability
  note: string | null
  on: Edtf | null
  claims: number
}

const columns = `s.id, s.slug, s.publisher, s.title, s.url, s.archived_url AS archivedUrl,
  s.lang, s.kind, s.reliability, s.note, s.published_on AS day,
  s.published_on_earliest AS earliest, s.published_on_latest AS latest`

/** Every source by publisher, with how much each of them says. */
export function listSources(db: Db): SourceRow[] {
  const rows = statement(
    db,
    `SELECT ${columns}, (SELECT count(*) FROM claims c WHERE c.source_id = s.id)
       + (SELECT count(*) FROM figures f WHERE f.source_id = s.id)
       + (SELECT count(*) FROM roll_entries r WHERE r.source_id = s.id) AS claims
     FROM sources s ORDER BY s.publisher COLLATE NOCASE, s.published_on_earliest, s.id`,
  ).all() as RawSource[]
  return rows.map(toSource)
}

/** One source with everything it supports and contradicts. */
export function findSource(db: Db, slug: string) {
  const row = statement(
    db,
    `SELECT ${columns}, 0 AS claims FROM sources s WHERE s.slug = ?`,
  ).get(slug) as RawSource | undefined
  if (!row) return undefined
  return {
    ...toSource(row),
    claimed: listClaimed(db, row.id),
    figures: listFiguresOf(db, row.id),
    entries: listEntriesOf(db, row.id),
  }
}

export type Source = NonNullable<ReturnType<typeof findSource>>
export type Claimed = ReturnType<typeof listClaimed>[number]

function listClaimed(db: Db, sourceId: number) {
  const rows = statement(
    db,
    `SELECT c.id, c.subject, c.field, c.value, c.lang, c.stance, c.value_on AS day,
       c.value_on_earliest AS earliest, c.value_on_latest AS latest,
       e.kind, e.state, e.happened_on AS eventDay, e.happened_on_earliest AS eventEarliest,
       e.happened_on_latest AS eventLatest, p.slug AS personSlug,
       t.display_names AS personNames, m.slug AS releaseSlug, m.names AS releaseNames
     FROM claims c
     LEFT JOIN names n ON c.subject = 'name' AND n.id = c.subject_id
     LEFT JOIN sentences x ON c.subject = 'sentence' AND x.id = c.subject_id
     LEFT JOIN events e ON e.id = CASE c.subject WHEN 'event' THEN c.subject_id
       WHEN 'sentence' THEN x.event_id END
     LEFT JOIN designations d ON c.subject = 'designation' AND d.id = c.subject_id
     LEFT JOIN figures f ON c.subject = 'figure' AND f.id = c.subject_id
     LEFT JOIN roll_entries r ON c.subject = 'roll_entry' AND r.id = c.subject_id
     LEFT JOIN people p ON p.id = CASE c.subject WHEN 'person' THEN c.subject_id
       ELSE coalesce(n.person_id, e.person_id, d.person_id) END
     LEFT JOIN standings t ON t.person_id = p.id
     LEFT JOIN mass_releases m ON m.id = CASE c.subject WHEN 'mass_release' THEN c.subject_id
       ELSE coalesce(f.mass_release_id, r.mass_release_id) END
     WHERE c.source_id = ?
     ORDER BY p.slug, m.slug, e.happened_on_earliest, c.position, c.id LIMIT ${longestList}`,
  ).all(sourceId) as RawClaimed[]
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    field: row.field,
    value: row.value,
    lang: row.lang,
    stance: row.stance,
    valueOn: edtfFrom(row.day, row.earliest, row.latest),
    event: row.kind && {
      kind: row.kind,
      state: row.state,
      on: edtfFrom(row.eventDay, row.eventEarliest, row.eventLatest),
    },
    person: subjectOf(row.personSlug, row.personNames),
    release: subjectOf(row.releaseSlug, row.releaseNames),
  }))
}

function listFiguresOf(db: Db, sourceId: number) {
  const rows = statement(
    db,
    `SELECT f.id, f.counts, f.value, f.qualifier, f.country, f.verbatim, m.slug, m.names
     FROM figures f JOIN mass_releases m ON m.id = f.mass_release_id
     WHERE f.source_id = ? ORDER BY m.happened_on_earliest, f.position LIMIT ${longestList}`,
  ).all(sourceId) as RawFigure[]
  return rows.map(({ slug, names, ...figure }) => ({
    ...figure,
    release: { slug, names: JSON.parse(names) as Names },
  }))
}

function listEntriesOf(db: Db, sourceId: number) {
  const rows = statement(
    db,
    `SELECT r.id, r.raw_text AS rawText, r.lang, r.match_state AS matchState, m.slug, m.names,
       p.slug AS personSlug, t.display_names AS personNames
     FROM roll_entries r JOIN mass_releases m ON m.id = r.mass_release_id
     LEFT JOIN people p ON p.id = r.person_id LEFT JOIN standings t ON t.person_id = p.id
     WHERE r.source_id = ? ORDER BY m.happened_on_earliest, r.position LIMIT ${longestList}`,
  ).all(sourceId) as RawEntry[]
  return rows.map(({ slug, names, personSlug, personNames, ...entry }) => ({
    ...entry,
    release: { slug, names: JSON.parse(names) as Names },
    person: subjectOf(personSlug, personNames),
  }))
}

type Dated = Record<'day' | 'earliest' | 'latest', string | null>
type RawSource = Omit<SourceRow, 'on'> & Dated
type RawClaimed = Dated & {
  id: number
  subject: ClaimSubject
  field: ClaimField | null
  value: string | null
  lang: string | null
  stance: Stance
  kind: EventKind | null
  state: EventState
  eventDay: string | null
  eventEarliest: string | null
  eventLatest: string | null
  personSlug: string | null
  personNames: string | null
  releaseSlug: string | null
  releaseNames: string | null
}
type RawFigure = {
  id: number
  counts: FigureCount
  value: number
  qualifier: FigureQualifier
  country: string | null
  verbatim: string | null
  slug: string
  names: string
}
type RawEntry = {
  id: number
  rawText: string
  lang: string
  matchState: MatchState
  slug: string
  names: string
  personSlug: string | null
  personNames: string | null
}

function toSource({ day, earliest, latest, ...row }: RawSource): SourceRow {
  return { ...row, on: edtfFrom(day, earliest, latest) }
}

function subjectOf(slug: string | null, names: string | null): Subject | undefined {
  return slug && names ? { slug, names: JSON.parse(names) as Names } : undefined
}
