import { type RecordDb, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { freeSlug } from '#db/mutations/slugs'
import { addEvidence, cite, type Evidence } from '#db/mutations/sources'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { Editor } from '#domain/editor'
import type {
  NewFigure,
  NewMassRelease,
  NewRollEntries,
  RollDecision,
} from '#domain/mass-release'
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
      position: count(tx, 'figures', massReleaseId),
    })
    return ok({ massReleaseId })
  })
}

/** Keeps the names of a published list as they stand there; matching is another decision. */
export function addRollEntries(
  db: RecordDb | Tx,
  editor: Editor,
  roll: NewRollEntries & Evidence,
): Result<MassReleaseAt, Missing> {
  const { massReleaseId } = roll
  const entry = { action: 'roll.added', sourceId: roll.sourceId }
  return commit<MassReleaseAt, Missing>(db, editor, entry, (tx) => {
    if (!isThere(tx, massReleaseId)) return fail({ code: 'missing' })
    const source_id = addEvidence(tx, roll)
    const first = count(tx, 'roll_entries', massReleaseId)
    for (const [index, raw_text] of roll.names.entries())
      insert(tx, 'roll_entries', {
        mass_release_id: massReleaseId,
        ...{ raw_text, source_id, lang: roll.lang, position: first + index },
      })
    return ok({ massReleaseId })
  })
}

/** An editor says who a name on a list is, or that it is nobody of ours. */
export function matchRollEntry(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, matchState, personId }: RollDecision,
): Result<MassReleaseAt, Missing | Stale> {
  return commit<MassReleaseAt, Missing | Stale>(
    db,
    editor,
    { action: 'roll.matched' },
    (tx) => {
      const massReleaseId = statement(
        tx,
        'SELECT mass_release_id FROM roll_entries WHERE id = ?',
      )
        .pluck()
        .get(id) as number | undefined
      const exists = statement(tx, 'SELECT 1 FROM people WHERE id = ?')
      if (massReleaseId === undefined || (personId !== null && !exists.get(personId)))
        return fail({ code: 'missing' })
      const changes = { match_state: matchState, person_id: personId }
      const amended = amend(tx, 'roll_entries', { id, version }, changes)
      return amended.ok ? ok({ massReleaseId }) : amended
    },
  )
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
    status: release.status,
    publication_level: release.publicationLevel,
  }
}

function isThere(tx: Tx, id: number): boolean {
  return statement(tx, 'SELECT 1 FROM mass_releases WHERE id = ?').get(id) !== undefined
}

function count(tx: Tx, table: 'figures' | 'roll_entries', massReleaseId: number): number {
  const sql = `SELECT count(*) FROM ${table} WHERE mass_release_id = ?`
  return statement(tx, sql).pluck().get(massReleaseId) as number
}
