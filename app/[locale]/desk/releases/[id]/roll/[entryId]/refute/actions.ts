'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { refuteEntry } from '#db/mutations/roll-refutations'
import { findRollEntry } from '#db/queries/desk-releases'
import { entryRefutation } from '#domain/roll'
import { paths } from '#i18n/paths'

export const refuteEntryAction = editorAction(
  sourced(entryRefutation),
  (editor, input, locale) => {
    const refuted = refuteEntry(deskDb(), editor, input)
    const now = findRollEntry(deskDb(), input.id)
    if (!now) notFound()
    if (refuted.ok) redirect(paths.desk.board(locale, now.massReleaseId, '', input.id))
    if (refuted.problem.code === 'missing') notFound()
    return refuted.problem.code === 'stale'
      ? { code: 'stale', version: now.version, theirs: {} }
      : { code: refuted.problem.code }
  },
)
