'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { sourced } from '#auth/sourced'
import { addName } from '#db/mutations/names'
import { recordDb } from '#db/record'
import { newName } from '#domain/new-name'
import { paths } from '#i18n/paths'

export const addNameAction = editorAction(sourced(newName), (editor, input, locale) => {
  const added = addName(recordDb(), editor, input)
  if (added.ok) redirect(paths.desk.person(locale, input.personId))
  if (added.problem.code === 'missing') notFound()
  return { code: added.problem.code, field: 'text' }
})
