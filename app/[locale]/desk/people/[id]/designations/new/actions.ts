'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { addDesignation } from '#db/mutations/designations'
import { newDesignation } from '#domain/designation'
import { paths } from '#i18n/paths'

const shape = sourced(newDesignation)

export const addDesignationAction = editorAction(shape, (editor, input, locale) => {
  const added = addDesignation(deskDb(), editor, input)
  if (!added.ok) notFound()
  redirect(paths.desk.person(locale, input.personId))
})
