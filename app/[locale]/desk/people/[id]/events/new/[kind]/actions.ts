'use server'

import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { recordEvent } from '#db/mutations/events'
import { newEvent } from '#domain/new-event'
import { answerEvent } from '../../../answer.ts'

export const recordEventAction = editorAction(
  sourced(newEvent),
  (editor, input, locale) =>
    answerEvent(locale, input.personId, recordEvent(deskDb(), editor, input)),
)
