import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type {
  FigureCount,
  FigureQualifier,
  MassReleaseStatus,
  MatchState,
} from '#domain/mass-release'
import type { PublicationLevel } from '#domain/person'
import type { Values } from '#lib/form'
import { toValues } from './desk-event.ts'

type Names = Record<string, string>
type Row = Record<string, string | number | null>

export type DeskMassRelease = {
  id: number
  slug: string
  names: Names
  on: ReturnType<typeof edtfFrom>
  status: MassReleaseStatus
  publicationLevel: PublicationLevel
  version: number
}

const massReleaseSql = `
  SELECT id, slug, names, happened_on AS "on", happened_on_earliest AS earliest,
    happened_on_latest AS latest, status, publication_level AS publicationLevel, version
  FROM mass_releases`

/** Every mass release of the record, the latest first. */
export function listDeskMassReleases(db: Db): DeskMassRelease[] {
  const sql = `${massReleaseSql} ORDER BY happened_on_earliest DESC, id`
  return (statement(db, sql).all() as Row[]).map(toMassRelease)
}

export function findDeskMassRelease(db: Db, id: number): DeskMassRelease | undefined {
  const row = statement(db, `${massReleaseSql} WHERE id = ?`).get(id) as Row | undefined
  return row && toMassRelease(row)
}

function toMassRelease({ on, earliest, latest, names, ...row }: Row): DeskMassRelease {
  const date = edtfFrom(...([on, earliest, latest] as [string, string, string]))
  return { ...row, on: date, names: JSON.parse(String(names)) } as DeskMassRelease
}

/** A mass release as its form shows it. */
export function massReleaseValues(db: Db, id: number): Values {
  const row = statement(
    db,
    `SELECT names, country, happened_on AS happenedOn, announced_by_id AS announcedById,
       legal_act AS legalAct, reasons, summary, publication_level AS publicationLevel,
       (SELECT group_concat(value, ' ') FROM json_each(r.destinations)) AS destinations,
       release_type AS releaseType, conditionality, outcome, documents,
       (SELECT s.slug FROM claims k JOIN sources s ON s.id = k.source_id
        WHERE k.subject = 'mass_release' AND k.subject_id = r.id
        ORDER BY k.field IS NOT NULL, k.position, k.id LIMIT 1) AS source
     FROM mass_releases r WHERE id = ?`,
  ).get(id) as Row | undefined
  return toValues(row ?? {}, ['names', 'legalAct', 'reasons', 'summary'])
}

/** What a release form offers when it is opened from a mass release: what all have in common. */
export function releaseValues(db: Db, massReleaseId: number | undefined): Values {
  const row = statement(
    db,
    `SELECT id AS massReleaseId, happened_on AS "on", release_type AS type, conditionality,
       outcome, documents, iif(json_array_length(destinations) = 1,
         json_extract(destinations, '$[0]'), NULL) AS destination
     FROM mass_releases WHERE id = ?`,
  ).get(massReleaseId ?? null) as Row | undefined
  return toValues(row ?? {})
}

export type DeskFigure = {
  id: number
  counts: FigureCount
  value: number
  qualifier: FigureQualifier
  country: string | null
  publisher: string
}

export function listDeskFigures(db: Db, massReleaseId: number): DeskFigure[] {
  return statement(
    db,
    `SELECT f.id, f.counts, f.value, f.qualifier, f.country, s.publisher
     FROM figures f JOIN sources s ON s.id = f.source_id
     WHERE f.mass_release_id = ? ORDER BY f.position, f.id`,
  ).all(massReleaseId) as DeskFigure[]
}

export type DeskRollEntry = {
  id: number
  massReleaseId: number
  rawText: string
  lang: string
  matchState: MatchState
  version: number
  publisher: string
  person: { id: number; names: Names } | null
  /** The event by which this release of this person is recorded already. */
  releaseId: number | null
}

const rollSql = `
  SELECT e.id, e.mass_release_id AS massReleaseId, e.raw_text AS rawText, e.lang,
    e.match_state AS matchState, e.version, s.publisher, e.person_id AS personId,
    t.display_names AS names,
    (SELECT v.id FROM events v JOIN releases r ON r.event_id = v.id
     WHERE v.person_id = e.person_id AND r.mass_release_id = e.mass_release_id
       AND v.state <> 'refuted' LIMIT 1) AS releaseId
  FROM roll_entries e JOIN sources s ON s.id = e.source_id
  LEFT JOIN standings t ON t.person_id = e.person_id`

export function findRollEntry(db: Db, id: number): DeskRollEntry | undefined {
  const row = statement(db, `${rollSql} WHERE e.id = ?`).get(id) as Row | undefined
  return row && toRollEntry(row)
}

function toRollEntry({ personId, names, ...row }: Row): DeskRollEntry {
  const person =
    personId === null ? null : { id: personId, names: JSON.parse(String(names)) }
  return { ...row, person } as DeskRollEntry
}

/** The event that records a release of a person on a date already, unless refuted. */
export function findReleaseOn(
  db: Db,
  personId: number,
  on: string | null,
): number | undefined {
  return statement(
    db,
    `SELECT id FROM events WHERE person_id = ? AND kind = 'release' AND happened_on = ?
       AND state <> 'refuted' LIMIT 1`,
  )
    .pluck()
    .get(personId, on) as number | undefined
}
