'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { editorAction } from '#auth/action'
import { sourced } from '#auth/sourced'
import { addClaim } from '#db/mutations/claims'
import { recordDb } from '#db/record'
import { newClaim } from '#domain/claim'
import { idField } from '#domain/fields'
import { paths } from '#i18n/paths'

const shape = sourced(newClaim.and(z.object({ personId: idField })))

export const addClaimAction = editorAction(shape, (editor, input, locale) => {
  const added = addClaim(recordDb(), editor, input)
  if (!added.ok) notFound()
  redirect(paths.desk.person(locale, input.personId))
})
