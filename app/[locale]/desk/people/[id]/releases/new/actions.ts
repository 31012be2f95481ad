'use server'

import { editorAction } from '#auth/action'
import { sourced } from '#auth/sourced'
import { recordRelease } from '#db/mutations/releases'
import { recordDb } from '#db/record'
import { newRelease } from '#domain/release'
import { answerEvent } from '../../answer.ts'

export const recordReleaseAction = editorAction(
  sourced(newRelease),
  (editor, input, locale) =>
    answerEvent(locale, input.personId, recordRelease(recordDb(), editor, input)),
)
