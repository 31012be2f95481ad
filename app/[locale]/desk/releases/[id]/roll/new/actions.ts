'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { sourced } from '#auth/sourced'
import { addList } from '#db/mutations/roll-lists'
import { recordDb } from '#db/record'
import { newList } from '#domain/roll'
import { paths } from '#i18n/paths'

export const addListAction = editorAction(sourced(newList), (editor, input, locale) => {
  const added = addList(recordDb(), editor, input)
  if (added.ok) redirect(paths.desk.massRelease(locale, input.massReleaseId))
  if (added.problem.code === 'missing') notFound()
  return added.problem
})
