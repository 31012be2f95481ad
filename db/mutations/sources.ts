import { statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { freeSlug } from '#db/mutations/slugs'
import { insert, type Tx } from '#db/write'
import type { ClaimSubject } from '#domain/claim'
import { slugify } from '#domain/name'
import type { NewSource } from '#domain/source'

/** What a write rests on: a source of the record, or a new one that gets this id. */
export type Evidence = {
  sourceId: number | null
  newSource?: NewSource | null | undefined
  locator?: string | null | undefined
}

type Row = { subject: ClaimSubject; subjectId: number }

/**
 * Keeps that a source supports a row, once: one that says anything in support of the row
 * does so already, and then this is false.
 */
export function cite(tx: Tx, evidence: Evidence, { subject, subjectId }: Row): boolean {
  const sourceId = addEvidence(tx, evidence)
  if (sourceId === null) return false
  const known = statement(
    tx,
    `SELECT 1 FROM claims
     WHERE subject = ? AND subject_id = ? AND source_id = ? AND stance = 'supports'`,
  ).get(subject, subjectId, sourceId)
  if (known) return false
  const { locator = null } = evidence
  insert(tx, 'claims', { subject, subject_id: subjectId, source_id: sourceId, locator })
  return true
}

/** The id of the source, which is in the record from here on; null for none. */
export function addEvidence(tx: Tx, { sourceId, newSource }: Evidence): number | null {
  if (sourceId !== null && newSource) insertSource(tx, sourceId, newSource)
  return sourceId
}

function insertSource(tx: Tx, id: number, source: NewSource) {
  if (statement(tx, 'SELECT 1 FROM sources WHERE id = ?').get(id)) return
  insert(tx, 'sources', {
    id,
    slug: freeSlug(tx, 'sources', slugify(`${source.publisher} ${source.title ?? ''}`)),
    publisher: source.publisher,
    title: source.title,
    url: source.url,
    archived_url: source.archivedUrl,
    ...dateColumns('published_on', source.publishedOn),
    ...dateColumns('retrieved_on', source.retrievedOn),
    lang: source.lang,
    kind: source.kind,
    reliability: source.reliability,
    note: source.note,
    confidential: source.confidential,
  })
}
