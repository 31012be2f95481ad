'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { type ApplyProblem, recordReleases } from '#db/mutations/apply-roll'
import { previewReleases } from '#db/mutations/release-preview'
import { quickForm } from '#domain/roll-application'
import { paths } from '#i18n/paths'
import { type Asked, asksToLook, digestOf, previewed } from '../report.ts'

export const quickRecordAction = editorAction(
  sourced(quickForm),
  (editor, input, locale) => {
    const releases = { ...input, people: input.lines }
    const preview = previewReleases(deskDb(), editor, releases)
    if (!preview.ok) return whyNot(preview.problem)
    const asked: Asked = input
    const isSeen = input.previewed === digestOf(asked, preview.value)
    if (input.intent !== 'apply' || !isSeen)
      return previewed(locale, asked, preview.value)
    const { shownAs } = preview.value
    const recorded = recordReleases(deskDb(), editor, { ...releases, shownAs })
    if (recorded.ok && recorded.value.revisionId !== null)
      redirect(paths.desk.quickReleased(locale, recorded.value.revisionId, 'applied=1'))
    if (!recorded.ok && !asksToLook(recorded.problem)) return whyNot(recorded.problem)
    const now = previewReleases(deskDb(), editor, releases)
    return now.ok ? previewed(locale, asked, now.value) : whyNot(now.problem)
  },
)

function whyNot({ code }: ApplyProblem) {
  if (code === 'missing') notFound()
  return { code, field: 'massReleaseId' }
}
