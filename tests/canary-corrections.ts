import { decideCorrection, receiveCorrection } from '#db/mutations/corrections'
import { liftSoftHide } from '#db/mutations/soft-hides'
import type { CorrectionDecision, NewCorrection } from '#domain/correction'
import { ok } from '#lib/result'
import * as a from '#tests/builders'
import type { Walk } from '#tests/canary-photos'
import { token } from '#tests/tokens'

/** What readers ask about somebody who is public, what is answered, and that it is lifted. */
export function correctionsByForms({ db, editor, by }: Walk) {
  const personId = a.write(db, (tx) => a.aPerson(tx))
  const at = Date.UTC(2026, 0, 10)
  const asked: NewCorrection = {
    ...{ kind: 'danger', subject: { kind: 'person', id: personId }, asker: 'family' },
    ...{ parts: [], about: token(), wrong: token(), right: token(), evidence: token() },
    ...{ contact: token(), lang: 'be' },
  }
  const { id } = by(receiveCorrection, () =>
    ok(receiveCorrection(db, asked, { token: token(), at, shown: db })),
  )
  const decision: CorrectionDecision = {
    ...{ id, version: 1, state: 'declined', verified: 'known', verifiedHow: token() },
    ...{ answer: token(), note: token(), seen: 0, lift: undefined },
  }
  by(decideCorrection, () => decideCorrection(db, editor, { decision, at }))
  by(liftSoftHide, () => liftSoftHide(db, editor, { correctionId: id, at }))
}
