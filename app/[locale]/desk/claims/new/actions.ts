'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { addClaim } from '#db/mutations/claims'
import { newClaim } from '#domain/claim'
import { paths } from '#i18n/paths'

export const addClaimAction = editorAction(sourced(newClaim), (editor, input, locale) => {
  const added = addClaim(deskDb(), editor, input)
  if (!added.ok) notFound()
  const { subject, subjectId, field } = input
  redirect(paths.desk.question(locale, { subject, subjectId, field }))
})
