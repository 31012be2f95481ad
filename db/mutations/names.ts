import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { remove } from '#db/mutations/rows'
import { cite, type Evidence } from '#db/mutations/sources'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { Editor } from '#domain/editor'
import type { NewName } from '#domain/new-name'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
type NameAt = { nameId: number; personId: number }
type Spelling = Omit<NewName, 'personId' | 'sourceId'>

export function addName(
  db: RecordDb | Tx,
  editor: Editor,
  name: NewName & Evidence,
): Result<NameAt, Missing | { code: 'name-there' }> {
  const { personId } = name
  const entry = { action: 'name.added', sourceId: name.sourceId }
  return commit<NameAt, Missing | { code: 'name-there' }>(db, editor, entry, (tx) => {
    if (
      !statement(tx, 'SELECT 1 FROM people WHERE id = ? AND merged_into IS NULL').get(
        personId,
      )
    )
      return fail({ code: 'missing' })
    if (isThere(tx, personId, name)) return fail({ code: 'name-there' })
    const nameId = insertName(tx, personId, name)
    cite(tx, name, { subject: 'name', subjectId: nameId })
    return ok({ nameId, personId })
  })
}

export function amendName(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why }: Amendment,
  name: Spelling & Evidence,
): Result<NameAt, Missing | Stale | { code: 'name-there' }> {
  const entry = { action: 'name.amended', sourceId: name.sourceId, why }
  return commit<NameAt, Missing | Stale | { code: 'name-there' }>(
    db,
    editor,
    entry,
    (tx) => {
      const personId = ownerOf(tx, id)
      if (personId === undefined) return fail({ code: 'missing' })
      if (isThere(tx, personId, { ...name, id })) return fail({ code: 'name-there' })
      const amended = amend(tx, 'names', { id, version }, columns(name))
      if (!amended.ok) return amended
      cite(tx, name, { subject: 'name', subjectId: id })
      return ok({ nameId: id, personId })
    },
  )
}

export function removeName(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why }: Amendment,
): Result<NameAt, Missing | Stale | { code: 'last-name' }> {
  type Problem = Missing | Stale | { code: 'last-name' }
  return commit<NameAt, Problem>(db, editor, { action: 'name.removed', why }, (tx) => {
    const personId = ownerOf(tx, id)
    if (personId === undefined) return fail({ code: 'missing' })
    const unchanged = amend(tx, 'names', { id, version }, {})
    if (!unchanged.ok) return unchanged
    const count = statement(tx, 'SELECT count(*) FROM names WHERE person_id = ?').pluck()
    if (count.get(personId) === 1) return fail({ code: 'last-name' })
    remove(tx, 'names', 'name', id)
    return ok({ nameId: id, personId })
  })
}

export function insertName(tx: Tx, personId: number, name: Spelling): number {
  return insert(tx, 'names', { person_id: personId, ...columns(name) })
}

const columns = ({ text, lang, script, kind, scheme }: Spelling) => ({
  ...{ text, lang, script, kind, scheme },
})

function isThere(
  tx: Tx,
  personId: number,
  name: { text: string; lang: string; id?: number },
) {
  return statement(
    tx,
    'SELECT 1 FROM names WHERE person_id = ? AND text = ? AND lang = ? AND id IS NOT ?',
  ).get(personId, name.text, name.lang, name.id ?? null)
}

function ownerOf(tx: Tx, id: number): number | undefined {
  const sql = 'SELECT person_id FROM names WHERE id = ?'
  return statement(tx, sql).pluck().get(id) as number | undefined
}
