import { dirname } from 'node:path'
import type { RecordDb } from '#db/client'
import { limitByDefault } from '#db/mutations/limits-by-default'
import { publishPending } from '#db/publisher'
import { readBack } from '#db/read-back'
import { inRevision, type Note, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import type { Result } from '#lib/result'

/** Through the form, unless another way is said. */
type Entry = Omit<Note, 'channel'> & Partial<Pick<Note, 'channel'>>

/**
 * How the desk writes: one revision, read again once it is committed, and what it changes
 * is published before the editor hears that it is saved. Within a wider revision it joins that one.
 */
export function commit<Value, Problem>(
  db: RecordDb | Tx,
  editor: Editor,
  entry: Entry,
  work: (tx: Tx) => Result<Value, Problem>,
): Result<Value, Problem> {
  const note: Note = { channel: 'form', ...entry }
  let revisionId = 0
  const result = inRevision(db, editor, note, (tx) => {
    revisionId = tx.revisionId
    const done = work(tx)
    // What comes back by a revert comes back as it was.
    if (done.ok && !('revisionId' in db) && entry.revertsId === undefined)
      limitByDefault(tx)
    return done
  })
  if (!result.ok || 'revisionId' in db) return result
  readBack(db, revisionId)
  const { memory, name } = db.$client
  if (!memory) publishPending(dirname(name))
  return result
}
