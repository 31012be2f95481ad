'use server'

import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { recordRelease } from '#db/mutations/releases'
import { newRelease } from '#domain/release'
import { answerEvent } from '../../answer.ts'

export const recordReleaseAction = editorAction(
  sourced(newRelease),
  (editor, input, locale) =>
    answerEvent(locale, input.personId, recordRelease(deskDb(), editor, input)),
)
