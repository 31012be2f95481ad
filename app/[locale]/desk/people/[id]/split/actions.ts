'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { splitPerson } from '#db/mutations/split'
import { changesToPeople } from '#db/queries/changes-since'
import { split } from '#domain/split'
import { paths } from '#i18n/paths'

export const splitAction = editorAction(split, (editor, input, locale) => {
  const done = splitPerson(deskDb(), editor, input)
  if (done.ok) redirect(paths.desk.change(locale, done.value.revisionId))
  if (done.problem.code === 'missing') notFound()
  if (done.problem.code === 'stale') {
    const since = changesToPeople(deskDb(), [input.personId], input.version)
    const { version } = done.problem
    return { code: 'stale', theirs: {}, version, since, isDecision: true }
  }
  return { code: done.problem.code, field: 'names' }
})
