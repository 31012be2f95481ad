import type { Editor } from './editor.ts'
import type { PublicationLevel } from './person.ts'

type Asking = Editor & { maySeeSealed?: boolean | undefined }

/** Whether an editor may learn that there is such a record; else it is as if there were none. */
export function mayKnowOf(editor: Asking, level: PublicationLevel): boolean {
  return level !== 'sealed' || editor.maySeeSealed === true
}
