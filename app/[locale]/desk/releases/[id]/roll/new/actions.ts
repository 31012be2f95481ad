'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { sourced } from '#auth/sourced'
import { addRollEntries } from '#db/mutations/mass-releases'
import { recordDb } from '#db/record'
import { newRollEntries } from '#domain/mass-release'
import { paths } from '#i18n/paths'

export const addRollAction = editorAction(
  sourced(newRollEntries),
  (editor, input, locale) => {
    const added = addRollEntries(recordDb(), editor, input)
    if (!added.ok) notFound()
    redirect(paths.desk.massRelease(locale, added.value.massReleaseId))
  },
)
