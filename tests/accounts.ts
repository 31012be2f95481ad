import { type RecordDb, statement } from '#db/client'
import { newId } from '#db/ids'
import type { Editor } from '#domain/editor'

/** An account as an accepted invitation leaves it; without a password, which is slow. */
export function anAccount(db: RecordDb, given: Partial<Editor> = {}): Editor {
  const id = given.id ?? newId().toString(36)
  const editor = { id, name: `Editor ${id}`, role: 'editor' as const, ...given }
  const { name, role, maySeeSealed = false, onProbation = false } = editor
  statement(
    db,
    `INSERT INTO editors (id, name, email, role, may_see_sealed, on_probation,
       created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, 0, 0)`,
  ).run(id, name, `${id}@example.org`, role, +maySeeSealed, +onProbation)
  return editor
}
