'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { applyRoll } from '#db/mutations/apply-roll'
import { previewApplication } from '#db/mutations/release-preview'
import { applicationForm } from '#domain/roll-application'
import { paths } from '#i18n/paths'
import { digestOf, previewed } from '../../report.ts'

export const applyAction = editorAction(
  sourced(applicationForm),
  (editor, input, locale) => {
    const preview = previewApplication(deskDb(), editor, input)
    if (!preview.ok) return whyNot(preview.problem)
    const isSeen = input.previewed === digestOf(input, preview.value)
    if (input.intent !== 'apply' || !isSeen)
      return previewed(locale, input, preview.value)
    const applied = applyRoll(deskDb(), editor, input)
    if (applied.ok) return done(locale, input.massReleaseId, applied.value.revisionId)
    if (applied.problem.code === 'refused') return previewed(locale, input, preview.value)
    return whyNot(applied.problem)
  },
)

function whyNot({ code }: { code: 'missing' | 'closed' | 'refused' }) {
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
