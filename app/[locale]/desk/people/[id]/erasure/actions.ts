'use server'

import { notFound } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { requireRecent } from '#auth/editor'
import { requestErasure } from '#db/mutations/erasures'
import { newErasure } from '#domain/erasure'
import { paths } from '#i18n/paths'

/** It always waits for a second person: what is done leads to the proposal. */
export const requestErasureAction = editorAction(
  newErasure,
  async (admin, input, locale) => {
    const here = paths.desk.erasure(locale, input.personId)
    await requireRecent(paths.desk.confirm(locale, here))
    const asked = requestErasure(deskDb(), admin, input)
    if (asked.ok || asked.problem.code === 'missing') notFound()
    return { code: asked.problem.code }
  },
  'manage',
)
