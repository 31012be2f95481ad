'use server'

import { redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { createPerson } from '#db/mutations/people'
import { flagField } from '#domain/fields'
import { newPerson } from '#domain/person'
import { previewedShape } from '#domain/roll-application'
import { paths } from '#i18n/paths'
import { likelyReport } from '../../likely-words.ts'

const withSource = newPerson
  .extend({ ...previewedShape, partly: flagField })
  .refine(({ sourceId }) => sourceId !== null, {
    path: ['sourceId'],
    error: 'required',
    when: () => true,
  })

/** Somebody who may be in the record already has to be looked at first. */
export const createPersonAction = editorAction(
  sourced(withSource),
  (editor, input, locale) => {
    const names = input.names.map(({ text }) => text)
    const { birthOn: birth, birthPlace, sex, citizenships } = input
    const typed = { names, birth, birthPlace, sex, citizenships }
    const report = likelyReport({ editor, locale }, typed)
    const isSeen = input.partly && input.previewed === report?.digest
    if (report && !isSeen) return { code: 'previewed', report }
    const created = createPerson(deskDb(), editor, input)
    if (!created.ok) {
      const { code, tombstones } = created.problem
      return { code, field: 'isSomebodyElse', on: tombstones[0]?.removedOn ?? '' }
    }
    redirect(paths.desk.person(locale, created.value.personId))
  },
)
