import { type Db, statement } from '#db/client'
import type {
  Conditionality,
  DocumentState,
  ReleaseOutcome,
  ReleaseType,
} from '#domain/release'

type Texts = Record<string, string>

/** What a mass release is, beside its names and day. */
export type ReleaseTerms = {
  country: string
  announcedBy: Texts | null
  legalAct: Texts | null
  reasons: Texts | null
  reconciliation: Texts | null
  /** ISO 3166-1 alpha-2. */
  destinations: string[] | null
  releaseType: ReleaseType | null
  conditionality: Conditionality | null
  outcome: ReleaseOutcome | null
  documents: DocumentState | null
}

export function findReleaseTerms(db: Db, massReleaseId: number): ReleaseTerms {
  const row = statement(
    db,
    `SELECT m.country, o.names AS announcedBy, m.legal_act AS legalAct, m.reasons,
       m.reconciliation, m.destinations, m.release_type AS releaseType, m.conditionality,
       m.outcome, m.documents
     FROM mass_releases m LEFT JOIN organisations o ON o.id = m.announced_by_id
     WHERE m.id = ?`,
  ).get(massReleaseId) as Record<keyof ReleaseTerms, string | null>
  const read = (name: keyof ReleaseTerms) => JSON.parse(row[name] ?? 'null')
  return {
    ...(row as unknown as ReleaseTerms),
    announcedBy: read('announcedBy'),
    legalAct: read('legalAct'),
    reasons: read('reasons'),
    reconciliation: read('reconciliation'),
    destinations: read('destinations'),
  }
}

/** Bodies that keep a list of people. */
export function listBodies(db: Db): { id: number; names: Texts }[] {
  const rows = statement(
    db,
    `SELECT id, names FROM organisations
     WHERE id IN (SELECT organisation_id FROM designations) ORDER BY slug`,
  ).all() as { id: number; names: string }[]
  return rows.map(({ id, names }) => ({ id, names: JSON.parse(names) }))
}
