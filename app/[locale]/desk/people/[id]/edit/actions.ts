'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { editPerson } from '#db/mutations/people'
import { changesSince } from '#db/queries/changes-since'
import { findDeskPerson, personValues } from '#db/queries/desk-person'
import { amendment } from '#domain/amendment'
import { personChange } from '#domain/person'
import { paths } from '#i18n/paths'

const shape = sourced(amendment.and(personChange))

export const editPersonAction = editorAction(shape, (editor, input, locale) => {
  const edited = editPerson(deskDb(), editor, input, input)
  if (edited.ok) redirect(paths.desk.person(locale, input.id))
  if (edited.problem.code === 'slug-taken') return { code: 'slug-taken', field: 'slug' }
  const now = findDeskPerson(deskDb(), input.id)
  if (!now) notFound()
  const since = changesSince(deskDb(), { table: 'people', ...input })
  return { code: 'stale', version: now.version, theirs: personValues(now), since }
})
