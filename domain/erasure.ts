import { z } from 'zod'
import { choiceField, idField, textField } from './fields.ts'

/** What gives the right, or the duty, to erase; each is also a word of the catalogues. */
export const erasureBases = [
  'request_of_person',
  'request_of_family',
  'minor',
  'danger',
  'court_order',
  'mistaken_identity',
] as const
export type ErasureBasis = (typeof erasureBases)[number]

/** The verb of the revision, and of the proposal that it was. */
export const erasureAction = 'person.erased'

/**
 * Things of the history that can be emptied by themselves: a row before and after, the
 * reason of a revision, and the same of proposals. `revision`: one from before there were
 * salts, sealed anew when something of it was erased.
 */
export const pieceKinds = [
  'row',
  'why',
  'revision',
  'proposal_row',
  'proposal_why',
  'decision',
  'comment',
] as const
export type PieceKind = (typeof pieceKinds)[number]

/** Asked with the address of the person typed out, so that nobody erases by a slip. */
export const newErasure = z.object({
  personId: idField,
  basis: choiceField(erasureBases),
  confirm: textField,
})
export type NewErasure = z.output<typeof newErasure>

/** What stands where the name of somebody erased stood among the names of others. */
export const masked = (text: string) => '█'.repeat(text.length)

/** The text with these stretches masked: UTF-16 units, the end exclusive. */
export function maskIn(text: string, stretches: readonly (readonly [number, number])[]) {
  return stretches.reduce(
    (kept, [from, to]) =>
      kept.slice(0, from) + masked(kept.slice(from, to)) + kept.slice(to),
    text,
  )
}
