'use server'

import { notFound, redirect } from 'next/navigation'
import { buttonAction, editorAction } from '#auth/action'
import { decideCorrection } from '#db/mutations/corrections'
import { hidePerson } from '#db/mutations/levels'
import { liftSoftHide } from '#db/mutations/soft-hides'
import { findCorrection } from '#db/queries/corrections'
import { recordDb } from '#db/record'
import { correctionDecision, hidingAbout, mayDecideCorrections } from '#domain/correction'
import { paths } from '#i18n/paths'

export const decideCorrectionAction = editorAction(
  correctionDecision,
  (editor, decision, locale) => {
    if (!mayDecideCorrections(editor)) notFound()
    const [db, at] = [recordDb(), Date.now()]
    const decided = decideCorrection(db, editor, { decision, at })
    if (!decided.ok) {
      const now = findCorrection(db, decision.id)
      if (!now) notFound()
      const { version, state, verified, verifiedHow } = now
      const theirs = { state, verified, verifiedHow: verifiedHow ?? '' }
      return { code: 'stale', version, theirs }
    }
    // By itself, for showing more may have to wait for a second person.
    if (decision.lift) liftSoftHide(db, editor, { correctionId: decision.id, at })
    redirect(paths.desk.correction(locale, decision.id))
  },
)

export const hideAboutAction = buttonAction(hidingAbout, (editor, input, locale) => {
  if (!mayDecideCorrections(editor)) notFound()
  const { id, correctionId } = input
  const hidden = hidePerson(recordDb(), editor, { id, why: `correction ${correctionId}` })
  if (!hidden.ok) notFound()
  redirect(paths.desk.correction(locale, correctionId))
})
