'use server'

import { editorAction } from '#auth/action'
import { sourced } from '#auth/sourced'
import { recordEvent } from '#db/mutations/events'
import { recordDb } from '#db/record'
import { newEvent } from '#domain/new-event'
import { answerEvent } from '../../../answer.ts'

export const recordEventAction = editorAction(
  sourced(newEvent),
  (editor, input, locale) =>
    answerEvent(locale, input.personId, recordEvent(recordDb(), editor, input)),
)
