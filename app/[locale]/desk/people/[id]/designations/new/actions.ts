'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { sourced } from '#auth/sourced'
import { addDesignation } from '#db/mutations/designations'
import { recordDb } from '#db/record'
import { newDesignation } from '#domain/designation'
import { paths } from '#i18n/paths'

const shape = sourced(newDesignation)

export const addDesignationAction = editorAction(shape, (editor, input, locale) => {
  const added = addDesignation(recordDb(), editor, input)
  if (!added.ok) notFound()
  redirect(paths.desk.person(locale, input.personId))
})
