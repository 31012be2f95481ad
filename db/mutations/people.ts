import { type RecordDb, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { limitFields } from '#db/mutations/limit-fields'
import { insertName } from '#db/mutations/names'
import { freeSlug, keepOldSlug, ownerOfSlug } from '#db/mutations/slugs'
import { cite, type Evidence } from '#db/mutations/sources'
import { findTombstones, type Tombstone } from '#db/tombstones'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { Editor } from '#domain/editor'
import { slugify } from '#domain/name'
import type { NewPerson, PersonChange } from '#domain/person'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
type PersonAt = { personId: number }

export type RemovedBefore = { code: 'removed-before'; tombstones: Tombstone[] }

/**
 * A person with at least one name, and the source that names them. Somebody of this name
 * who was removed on request does not come back unseen: the editor is told, and where it
 * is somebody else, says so (`isSomebodyElse`); the names are then limited until a second
 * person shows them.
 */
export function createPerson(
  db: RecordDb | Tx,
  editor: Editor,
  person: NewPerson & Evidence & { isSomebodyElse?: boolean },
): Result<PersonAt, RemovedBefore> {
  const entry = { action: 'person.created', sourceId: person.sourceId }
  return commit<PersonAt, RemovedBefore>(db, editor, entry, (tx) => {
    const names = person.names.map(({ text }) => text)
    const tombstones = findTombstones(tx, { names, birthOn: person.birthOn })
    if (tombstones.length > 0 && !person.isSomebodyElse)
      return fail({ code: 'removed-before', tombstones })
    const personId = insert(tx, 'people', {
      slug: freeSlug(tx, 'people', slugOf(person)),
      ...ownColumns(person),
      publication_level: person.publicationLevel,
    })
    const nameIds = person.names.map((name) => insertName(tx, personId, name))
    for (const subjectId of nameIds) cite(tx, person, { subject: 'name', subjectId })
    if (tombstones.length > 0) limitNames(tx, nameIds)
    keepSet(tx, 'citizenships', personId, person.citizenships)
    keepSet(tx, 'occupations', personId, person.occupations)
    cite(tx, person, { subject: 'person', subjectId: personId })
    return ok({ personId })
  })
}

/** Changes what a person's own form shows; a new address leaves the old one redirecting. */
export function editPerson(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why }: Amendment,
  change: PersonChange & Evidence,
): Result<PersonAt, Missing | Stale | { code: 'slug-taken' }> {
  const entry = { action: 'person.edited', sourceId: change.sourceId, why }
  return commit<PersonAt, Missing | Stale | { code: 'slug-taken' }>(
    db,
    editor,
    entry,
    (tx) => {
      const slug = slugNow(tx, id)
      if (slug === undefined) return fail({ code: 'missing' })
      const owner = ownerOfSlug(tx, change.slug)
      if (owner !== undefined && owner !== id) return fail({ code: 'slug-taken' })
      const columns = { slug: change.slug, ...ownColumns(change) }
      const amended = amend(tx, 'people', { id, version }, columns)
      if (!amended.ok) return amended
      const citizenships = keepSet(tx, 'citizenships', id, change.citizenships)
      const occupations = keepSet(tx, 'occupations', id, change.occupations)
      if ((citizenships || occupations) && amended.value.version === version)
        raiseVersion(tx, id)
      if (slug !== change.slug) keepOldSlug(tx, id, slug)
      cite(tx, change, { subject: 'person', subjectId: id })
      return ok({ personId: id })
    },
  )
}

function limitNames(tx: Tx, nameIds: readonly number[]) {
  const fields = nameIds.map(
    (subjectId) => ({ subject: 'name', subjectId, field: 'text' }) as const,
  )
  limitFields(tx, fields, { reason: 'request_of_person', kind: 'default' })
}

type Own = Pick<PersonChange, 'sex' | 'birthOn' | 'birthPlace' | 'country' | 'summary'>

function ownColumns({ sex, birthOn, birthPlace, country, summary }: Own) {
  return {
    ...{ sex, country, summary },
    birth_place: birthPlace,
    ...dateColumns('birth_on', birthOn),
  }
}

/** From an English name where there is one, for the address is read in Latin letters. */
function slugOf({ names }: NewPerson): string {
  const [first] = names
  return slugify((names.find(({ lang }) => lang === 'en') ?? first)?.text ?? '')
}

function slugNow(tx: Tx, id: number): string | undefined {
  const sql = 'SELECT slug FROM people WHERE id = ? AND merged_into IS NULL'
  return statement(tx, sql).pluck().get(id) as string | undefined
}

const setColumns = { citizenships: 'country', occupations: 'occupation' } as const

/** Adds what is new and takes away what is gone; true where anything was. */
function keepSet(
  tx: Tx,
  table: keyof typeof setColumns,
  personId: number,
  wanted: readonly string[],
): boolean {
  const column = setColumns[table]
  const current = statement(tx, `SELECT ${column} FROM ${table} WHERE person_id = ?`)
    .pluck()
    .all(personId) as string[]
  const gone = current.filter((value) => !wanted.includes(value))
  const added = [...new Set(wanted)].filter((value) => !current.includes(value))
  const remove = `DELETE FROM ${table} WHERE person_id = ? AND ${column} = ?`
  for (const value of gone) statement(tx, remove).run(personId, value)
  for (const value of added) insert(tx, table, { person_id: personId, [column]: value })
  return gone.length + added.length > 0
}

function raiseVersion(tx: Tx, id: number) {
  statement(tx, 'UPDATE people SET version = version + 1 WHERE id = ?').run(id)
}
