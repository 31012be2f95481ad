'use server'

import { redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { createPerson } from '#db/mutations/people'
import { newPerson } from '#domain/person'
import { paths } from '#i18n/paths'

const withSource = newPerson.refine(({ sourceId }) => sourceId !== null, {
  path: ['sourceId'],
  error: 'required',
  when: () => true,
})

export const createPersonAction = editorAction(
  sourced(withSource),
  (editor, input, locale) => {
    const created = createPerson(deskDb(), editor, input)
    if (!created.ok) {
      const { code, tombstones } = created.problem
      return { code, field: 'isSomebodyElse', on: tombstones[0]?.removedOn ?? '' }
    }
    redirect(paths.desk.person(locale, created.value.personId))
  },
)
