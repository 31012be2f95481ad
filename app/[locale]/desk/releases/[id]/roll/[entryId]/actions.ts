'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { decideEntries } from '#db/mutations/roll-decisions'
import { changesSince } from '#db/queries/changes-since'
import { findRollEntry } from '#db/queries/desk-releases'
import { entryDecision } from '#domain/roll'
import { paths } from '#i18n/paths'

export const decideEntryAction = editorAction(entryDecision, (editor, input, locale) => {
  const decided = decideEntries(deskDb(), editor, [input])
  const now = findRollEntry(deskDb(), input.id)
  if (!now) notFound()
  if (decided.ok) redirect(paths.desk.massRelease(locale, now.massReleaseId))
  const { code } = decided.problem
  if (code === 'missing') notFound()
  if (code !== 'stale') return { code }
  const { version, matchState, person } = now
  const theirs = { matchState, personId: person ? String(person.id) : '' }
  const since = changesSince(deskDb(), { table: 'roll_entries', ...input })
  return { code: 'stale', version, theirs, since, isDecision: true }
})
