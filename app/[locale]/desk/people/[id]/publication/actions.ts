'use server'

import { notFound, redirect } from 'next/navigation'
import { buttonAction, editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { addConsent } from '#db/mutations/consents'
import { liftLimit, limitField } from '#db/mutations/limits'
import { amendment } from '#domain/amendment'
import { newConsent } from '#domain/consent'
import { newLimit } from '#domain/limit'
import { paths } from '#i18n/paths'

export const limitFieldAction = editorAction(newLimit, (editor, input, locale) => {
  const limited = limitField(deskDb(), editor, input)
  if (!limited.ok) notFound()
  redirect(paths.desk.publication(locale, limited.value.personId))
})

/** Who lifts a limit that changed meanwhile sees it as it is now, still in place. */
export const liftLimitAction = buttonAction(amendment, (editor, input, locale) => {
  const lifted = liftLimit(deskDb(), editor, input)
  const personId = lifted.ok ? lifted.value.personId : null
  if (personId !== null) redirect(paths.desk.publication(locale, personId))
  if (lifted.ok || lifted.problem.code === 'missing') notFound()
})

export const addConsentAction = editorAction(newConsent, (editor, input, locale) => {
  const added = addConsent(deskDb(), editor, input)
  if (!added.ok) notFound()
  redirect(paths.desk.publication(locale, added.value.personId))
})
