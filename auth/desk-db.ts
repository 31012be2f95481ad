import { AsyncLocalStorage } from 'node:async_hooks'
import { cache } from 'react'
import type { RecordDb } from '#db/client'
import { discreetRecordDb, recordDb } from '#db/record'
import type { Editor } from '#domain/editor'
import { mayDo } from '#domain/permissions'

const acting = new AsyncLocalStorage<Editor>()
const drawing = cache((): { editor?: Editor } => ({}))

/**
 * The record as far as the editor who asks may know it: whoever has no right to see sealed
 * people gets a connection on which they are not there, and so does everybody whom
 * neither `requireRight` nor an action has named. The desk has no other way to the record.
 */
export function deskDb(): RecordDb {
  const editor = acting.getStore() ?? drawing().editor
  return editor && mayDo(editor, 'seal') ? recordDb() : discreetRecordDb()
}

/** Does the work as this editor: what an action, or an address without a page, begins with. */
export function asEditor<Value>(editor: Editor, work: () => Value): Value {
  return acting.run(editor, work)
}

/** Draws the rest of this page for this editor. */
export function drawFor(editor: Editor) {
  drawing().editor = editor
}
