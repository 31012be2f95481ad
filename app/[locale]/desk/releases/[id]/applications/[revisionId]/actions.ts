'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { findApplication } from '#db/queries/application'
import { reversionForm } from '#domain/reversion'
import { paths } from '#i18n/paths'
import { undo } from '../../../../undo.ts'

export const undoApplicationAction = editorAction(
  reversionForm,
  (editor, input, locale) => {
    const { revisionId } = input
    const massReleaseId = findApplication(deskDb(), revisionId)?.massReleaseId
    if (typeof massReleaseId !== 'number') notFound()
    return (
      undo(editor, input, locale) ??
      redirect(paths.desk.rollApplication(locale, massReleaseId, revisionId, 'undone=1'))
    )
  },
)
