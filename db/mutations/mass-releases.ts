import { type RecordDb, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { freeSlug } from '#db/mutations/slugs'
import { addEvidence, cite, type Evidence } from '#db/mutations/sources'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { Editor } from '#domain/editor'
import type { NewFigure, NewMassRelease } from '#domain/mass-release'
import { slugify } from '#domain/name'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
type MassReleaseAt = { massReleaseId: number }

export function createMassRelease(
  db: RecordDb | Tx,
  editor: Editor,
  release: NewMassRelease & Evidence,
): Result<MassReleaseAt, never> {
  const entry = { action: 'mass-release.created', sourceId: release.sourceId }
  return commit(db, editor, entry, (tx) => {
    const { names, happenedOn } = release
    const name = names?.en ?? Object.values(names ?? {})[0] ?? ''
    const massReleaseId = insert(tx, 'mass_releases', {
      slug: freeSlug(tx, 'mass_releases', slugify(`${happenedOn.text} ${name}`)),
      ...columns(release),
    })
    cite(tx, release, { subject: 'mass_release', subjectId: massReleaseId })
    return ok({ massReleaseId })
  })
}

export function editMassRelease(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why }: Amendment,
  change: NewMassRelease & Evidence,
): Result<MassReleaseAt, Missing | Stale> {
  const entry = { action: 'mass-release.edited', sourceId: change.sourceId, why }
  return commit<MassReleaseAt, Missing | Stale>(db, editor, entry, (tx) => {
    const amended = amend(tx, 'mass_releases', { id, version }, columns(change))
    if (!amended.ok) return amended
    cite(tx, change, { subject: 'mass_release', subjectId: id })
    return ok({ massReleaseId: id })
  })
}

export function addFigure(
  db: RecordDb | Tx,
  editor: Editor,
  figure: NewFigure & Evidence,
): Result<MassReleaseAt, Missing> {
  const { massReleaseId } = figure
  const entry = { action: 'figure.added', sourceId: figure.sourceId }
  return commit<MassReleaseAt, Missing>(db, editor, entry, (tx) => {
    if (!isThere(tx, massReleaseId)) return fail({ code: 'missing' })
    insert(tx, 'figures', {
      mass_release_id: massReleaseId,
      counts: figure.counts,
      value: figure.value,
      qualifier: figure.qualifier,
      country: figure.country,
      verbatim: figure.verbatim,
      source_id: addEvidence(tx, figure),
      ...dateColumns('as_of_on', figure.asOfOn),
      position: countFigures(tx, massReleaseId),
    })
    return ok({ massReleaseId })
  })
}

function columns(release: NewMassRelease) {
  return {
    names: release.names,
    country: release.country,
    ...dateColumns('happened_on', release.happenedOn),
    announced_by_id: release.announcedById,
    legal_act: release.legalAct,
    reasons: release.reasons,
    summary: release.summary,
    destinations: release.destinations.length > 0 ? release.destinations : null,
    release_type: release.releaseType,
    conditionality: release.conditionality,
    outcome: release.outcome,
    documents: release.documents,
    publication_level: release.publicationLevel,
  }
}

function isThere(tx: Tx, id: number): boolean {
  return statement(tx, 'SELECT 1 FROM mass_releases WHERE id = ?').get(id) !== undefined
}

function countFigures(tx: Tx, massReleaseId: number): number {
  const sql = 'SELECT count(*) FROM figures WHERE mass_release_id = ?'
  return statement(tx, sql).pluck().get(massReleaseId) as number
}
