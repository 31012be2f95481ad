'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { type ApplyProblem, applyRoll } from '#db/mutations/apply-roll'
import { previewApplication } from '#db/mutations/release-preview'
import { applicationForm } from '#domain/roll-application'
import { paths } from '#i18n/paths'
import { asksToLook, digestOf, previewed } from '../../report.ts'

export const applyAction = editorAction(
  sourced(applicationForm),
  (editor, input, locale) => {
    const preview = previewApplication(deskDb(), editor, input)
    if (!preview.ok) return whyNot(preview.problem)
    const isSeen = input.previewed === digestOf(input, preview.value)
    if (input.intent !== 'apply' || !isSeen)
      return previewed(locale, input, preview.value)
    const { shownAs } = preview.value
    const applied = applyRoll(deskDb(), editor, { ...input, shownAs })
    if (applied.ok) return done(locale, input.massReleaseId, applied.value.revisionId)
    if (!asksToLook(applied.problem)) return whyNot(applied.problem)
    const now = previewApplication(deskDb(), editor, input)
    return now.ok ? previewed(locale, input, now.value) : whyNot(now.problem)
  },
)

function whyNot({ code }: ApplyProblem) {
  if (code === 'missing') notFound()
  return { code }
}

function done(locale: string, massReleaseId: number, revisionId: number | null): never {
  redirect(
    revisionId === null
      ? paths.desk.applyRoll(locale, massReleaseId)
      : paths.desk.rollApplication(locale, massReleaseId, revisionId, 'applied=1'),
  )
}
