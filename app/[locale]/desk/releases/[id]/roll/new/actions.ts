'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { currentEditor } from '#auth/editor'
import { sourced } from '#auth/sourced'
import { addList } from '#db/mutations/roll-lists'
import { newList } from '#domain/roll'
import { paths } from '#i18n/paths'
import { type FormState, readValues } from '#lib/form'
import { withListText } from './list-file.ts'

const addPastedList = editorAction(sourced(newList), (editor, input, locale) => {
  const added = addList(deskDb(), editor, input)
  if (added.ok)
    redirect(paths.desk.rollList(locale, input.massReleaseId, added.value.listId))
  if (added.problem.code === 'missing') notFound()
  return added.problem
})

/** A file is opened for editors alone. */
export async function addListAction(
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const problem = (await currentEditor()) && (await withListText(form))
  if (problem)
    return { kind: 'invalid', values: readValues(form), errors: { file: problem } }
  return addPastedList(state, form)
}
