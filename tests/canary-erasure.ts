import { requestErasure } from '#db/mutations/erasures'
import { ok } from '#lib/result'
import type { Walk } from '#tests/canary-photos'
import { erased, remove } from '#tests/erasures'
import { token } from '#tests/tokens'

/** Somebody removed, of whom not even the history keeps a word. */
export function erasureByForms({ db, by }: Walk, personId: number) {
  remove(db, personId, token())
  by(requestErasure, () => ok(erased(db, personId)))
}
