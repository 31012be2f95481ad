'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { matchRollEntry } from '#db/mutations/mass-releases'
import { findRollEntry } from '#db/queries/desk-releases'
import { recordDb } from '#db/record'
import { rollDecision } from '#domain/mass-release'
import { paths } from '#i18n/paths'

export const matchRollEntryAction = editorAction(
  rollDecision,
  (editor, input, locale) => {
    const matched = matchRollEntry(recordDb(), editor, input)
    if (matched.ok) redirect(paths.desk.massRelease(locale, matched.value.massReleaseId))
    const now = findRollEntry(recordDb(), input.id)
    if (!now || matched.problem.code === 'missing') notFound()
    const { version, matchState, person } = now
    return {
      code: 'stale',
      version,
      theirs: { matchState, personId: person ? String(person.id) : '' },
    }
  },
)
