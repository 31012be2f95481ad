import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { Subject } from '#domain/correction'
import type { Edtf } from '#domain/edtf'
import type { EventKind } from '#domain/event'

/** What a request is about, as far as this database tells. */
export type CorrectionAbout = Subject & {
  slug: string
  /** Its name by language; null where it has one in the language it was published in. */
  names: Record<string, string> | null
  title: string | null
  /** Whose it is: the person, or the person of the event. */
  personId: number | null
  event: { kind: EventKind; on: Edtf | null } | null
}

type Row = {
  slug: string
  names: string | null
  title: string | null
  personId: number | null
  eventKind: EventKind | null
  on: string | null
  earliest: string | null
  latest: string | null
}

const nothing = `NULL AS eventKind, NULL AS "on", NULL AS earliest, NULL AS latest`

const selects: Record<Subject['kind'], string> = {
  person: `SELECT p.slug, s.display_names AS names, NULL AS title, p.id AS personId,
      ${nothing} FROM people p LEFT JOIN standings s ON s.person_id = p.id WHERE p.id = ?`,
  event: `SELECT p.slug, s.display_names AS names, NULL AS title, p.id AS personId,
      e.kind AS eventKind, e.happened_on AS "on", e.happened_on_earliest AS earliest,
      e.happened_on_latest AS latest
    FROM events e JOIN people p ON p.id = e.person_id
    LEFT JOIN standings s ON s.person_id = p.id WHERE e.id = ?`,
  release: `SELECT slug, names, NULL AS title, NULL AS personId, ${nothing}
    FROM mass_releases WHERE id = ?`,
  source: `SELECT slug, NULL AS names, publisher || coalesce(': ' || title, '') AS title,
      NULL AS personId, ${nothing} FROM sources WHERE id = ?`,
}

/** Undefined for what is not there; in `public.db` that is hidden and absent alike. */
export function findCorrectionAbout(
  db: Db,
  { kind, id }: Subject,
): CorrectionAbout | undefined {
  const row = statement(db, selects[kind]).get(id) as Row | undefined
  if (!row) return undefined
  const { slug, title, personId, eventKind } = row
  return {
    ...{ kind, id, slug, title, personId },
    names: row.names ? JSON.parse(row.names) : null,
    event: eventKind && {
      kind: eventKind,
      on: edtfFrom(row.on, row.earliest, row.latest),
    },
  }
}

const tables = { person: 'people', release: 'mass_releases', source: 'sources' } as const

/** The same by its address. */
export function findAboutBySlug(db: Db, kind: keyof typeof tables, slug: string) {
  const sql = `SELECT id FROM ${tables[kind]} WHERE slug = ?`
  const id = statement(db, sql).pluck().get(slug) as number | undefined
  return id === undefined ? undefined : findCorrectionAbout(db, { kind, id })
}
