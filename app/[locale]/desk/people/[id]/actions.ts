'use server'

import { notFound, redirect } from 'next/navigation'
import { buttonAction, editorAction } from '#auth/action'
import { hidePerson, setPublicationLevel } from '#db/mutations/levels'
import { changesSince } from '#db/queries/changes-since'
import { findDeskPerson } from '#db/queries/desk-person'
import { recordDb } from '#db/record'
import { hiding, levelChange } from '#domain/person'
import { paths } from '#i18n/paths'

export const setLevelAction = editorAction(levelChange, (editor, input, locale) => {
  const set = setPublicationLevel(recordDb(), editor, input)
  if (set.ok) redirect(paths.desk.person(locale, set.value.personId))
  const now = findDeskPerson(recordDb(), input.id)
  if (!now) notFound()
  const { version, publicationLevel } = now
  const since = changesSince(recordDb(), { table: 'people', ...input })
  return { code: 'stale', version, theirs: { level: publicationLevel }, since }
})

export const hidePersonAction = buttonAction(hiding, (editor, input, locale) => {
  const hidden = hidePerson(recordDb(), editor, input)
  if (!hidden.ok) notFound()
  redirect(paths.desk.person(locale, hidden.value.personId))
})
