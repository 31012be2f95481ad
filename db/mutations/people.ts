import { type RecordDb, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { insertName } from '#db/mutations/names'
import { freeSlug, keepOldSlug, ownerOfSlug } from '#db/mutations/slugs'
import { cite, type Evidence } from '#db/mutations/sources'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { Editor } from '#domain/editor'
import { slugify } from '#domain/name'
import type { NewPerson, PersonChange, PublicationLevel } from '#domain/person'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
type PersonAt = { personId: number }

/** A person with at least one name, and the source that names them. */
export function createPerson(
  db: RecordDb | Tx,
  editor: Editor,
  person: NewPerson & Evidence,
): Result<PersonAt, never> {
  const entry = { action: 'person.created', sourceId: person.sourceId }
  return commit(db, editor, entry, (tx) => {
    const personId = insert(tx, 'people', {
      slug: freeSlug(tx, 'people', slugOf(person)),
      ...ownColumns(person),
      publication_level: person.publicationLevel,
    })
    for (const name of person.names)
      cite(tx, person, { subject: 'name', subjectId: insertName(tx, personId, name) })
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

export function setPublicationLevel(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why, level }: Amendment & { level: PublicationLevel },
): Result<PersonAt, Missing | Stale> {
  return commit(db, editor, { action: 'person.level-set', why }, (tx) => {
    const amended = amend(tx, 'people', { id, version }, { publication_level: level })
    return amended.ok ? ok({ personId: id }) : amended
  })
}

/**
 * Takes a person out of public view at once, whoever else is editing: it is based on the
 * version that is there the moment it happens, and changes nothing else.
 */
export function hidePerson(
  db: RecordDb | Tx,
  editor: Editor,
  { id, why }: { id: number; why?: string | null | undefined },
): Result<PersonAt, Missing> {
  return commit<PersonAt, Missing>(db, editor, { action: 'person.hidden', why }, (tx) => {
    const hidden = statement(
      tx,
      `UPDATE people SET publication_level = 'internal', version = version + 1
       WHERE id = ? AND publication_level IN ('public', 'public_limited', 'counted_only')`,
    ).run(id)
    const isThere = hidden.changes > 0 || slugNow(tx, id) !== undefined
    return isThere ? ok({ personId: id }) : fail({ code: 'missing' })
  })
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
