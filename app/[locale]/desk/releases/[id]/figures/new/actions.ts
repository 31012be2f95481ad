'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { addFigure } from '#db/mutations/mass-releases'
import { newFigure } from '#domain/mass-release'
import { paths } from '#i18n/paths'

export const addFigureAction = editorAction(
  sourced(newFigure),
  (editor, input, locale) => {
    const added = addFigure(deskDb(), editor, input)
    if (!added.ok) notFound()
    redirect(paths.desk.massRelease(locale, added.value.massReleaseId))
  },
)
