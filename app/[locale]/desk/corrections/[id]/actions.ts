'use server'

import { notFound, redirect } from 'next/navigation'
import { buttonAction, editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import type { Problem } from '#auth/save'
import { decideCorrection } from '#db/mutations/corrections'
import { hidePerson } from '#db/mutations/levels'
import { liftSoftHide } from '#db/mutations/soft-hides'
import { findCorrection, listSteps } from '#db/queries/corrections'
import {
  type CorrectionDecision,
  correctionDecision,
  hidingAbout,
} from '#domain/correction'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { Change } from '#lib/form'

export const decideCorrectionAction = editorAction(
  correctionDecision,
  (editor, decision, locale) => {
    const [db, at] = [deskDb(), Date.now()]
    const said = saidMeanwhile(locale, decision)
    if (said) return said
    const decided = decideCorrection(db, editor, { decision, at })
    if (!decided.ok) {
      const now = findCorrection(db, decision.id)
      if (!now) notFound()
      const { version, state, verified, verifiedHow } = now
      const theirs = { state, verified, verifiedHow: verifiedHow ?? '' }
      const since = answersSince(decision)
      return { code: 'stale', version, theirs, since, isDecision: true }
    }
    // By itself, for showing more may have to wait for a second person.
    if (decision.lift) liftSoftHide(db, editor, { correctionId: decision.id, at })
    redirect(paths.desk.correction(locale, decision.id))
  },
  'write',
)

/** Requests are outside the history: no revision can be shown of them. */
const answersSince = ({ id, seen }: CorrectionDecision): Change[] =>
  listSteps(deskDb(), id)
    .filter((step) => step.id > seen && step.side === 'desk')
    .map(({ at, editorId, editorName }) => ({
      ...{ revisionId: 0, editorId: editorId ?? '', name: editorName ?? '' },
      at: new Date(at).toISOString(),
    }))

/** Nothing is decided over the head of the asker: what they added is read first. */
function saidMeanwhile(
  locale: string,
  { id, seen }: CorrectionDecision,
): Problem | undefined {
  const steps = listSteps(deskDb(), id)
  const added = steps.filter((step) => step.id > seen && step.side === 'asker')
  const [last, now] = [steps.at(-1), findCorrection(deskDb(), id)]
  if (added.length === 0 || !last || !now) return undefined
  const t = translator(locale)
  const title = t('desk.corrections.addedMeanwhile')
  const lines = added.map(({ words }) => ({ text: words ?? '' }))
  return {
    code: 'previewed',
    values: { seen: String(last.id), version: String(now.version) },
    report: {
      ...{ title, notes: [], parts: [{ title: t('desk.corrections.asker'), lines }] },
      ...{ submit: t('desk.corrections.save'), consent: null, digest: String(last.id) },
    },
  }
}

export const hideAboutAction = buttonAction(
  hidingAbout,
  (editor, input, locale) => {
    const { id, correctionId } = input
    const hidden = hidePerson(deskDb(), editor, {
      id,
      why: `correction ${correctionId}`,
    })
    if (!hidden.ok) notFound()
    redirect(paths.desk.correction(locale, correctionId))
  },
  'write',
)
