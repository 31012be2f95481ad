import type { Tx } from '#db/write'
import { fail } from '#lib/result'

/** Which revision it would have been when what it does was shown. */
export type Shown = { shownAs?: number | undefined }

/** Somebody has written to the record since the preview that this is based on. */
export type Moved = { code: 'moved' }

/** Within the transaction: a second process may have written since the preview. */
export function whyMoved({ revisionId }: Tx, { shownAs }: Shown) {
  return shownAs === undefined || shownAs === revisionId
    ? undefined
    : fail<Moved>({ code: 'moved' })
}
