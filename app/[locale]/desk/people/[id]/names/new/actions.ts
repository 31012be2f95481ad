'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { addName } from '#db/mutations/names'
import { newName } from '#domain/new-name'
import { paths } from '#i18n/paths'

export const addNameAction = editorAction(sourced(newName), (editor, input, locale) => {
  const added = addName(deskDb(), editor, input)
  if (added.ok) redirect(paths.desk.person(locale, input.personId))
  if (added.problem.code === 'missing') notFound()
  return { code: added.problem.code, field: 'text' }
})
