'use server'

import { redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { createMassRelease } from '#db/mutations/mass-releases'
import { newMassRelease } from '#domain/mass-release'
import { paths } from '#i18n/paths'

const shape = sourced(newMassRelease)

export const createMassReleaseAction = editorAction(shape, (editor, input, locale) => {
  const created = createMassRelease(deskDb(), editor, input)
  if (!created.ok) return created.problem
  redirect(paths.desk.massRelease(locale, created.value.massReleaseId))
})
