'use server'

import { notFound, redirect } from 'next/navigation'
import { buttonAction, editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { hidePerson, setPublicationLevel } from '#db/mutations/levels'
import { changesSince } from '#db/queries/changes-since'
import { findDeskPerson } from '#db/queries/desk-person'
import { hiding, levelChange } from '#domain/person'
import { paths } from '#i18n/paths'

export const setLevelAction = editorAction(levelChange, (editor, input, locale) => {
  const set = setPublicationLevel(deskDb(), editor, input)
  if (set.ok) redirect(paths.desk.person(locale, set.value.personId))
  const now = findDeskPerson(deskDb(), input.id)
  if (!now) notFound()
  const { version, publicationLevel } = now
  const since = changesSince(deskDb(), { table: 'people', ...input })
  return { code: 'stale', version, theirs: { level: publicationLevel }, since }
})

export const hidePersonAction = buttonAction(hiding, (editor, input, locale) => {
  const hidden = hidePerson(deskDb(), editor, input)
  if (!hidden.ok) notFound()
  redirect(paths.desk.person(locale, hidden.value.personId))
})
