'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { revertRevision } from '#db/mutations/revert'
import { readEntry } from '#db/mutations/roll-cuts'
import { changesSince } from '#db/queries/changes-since'
import { findRollEntry } from '#db/queries/desk-releases'
import { findReading } from '#db/queries/roll-readings'
import { cutForm } from '#domain/list-cuts'
import { readingValues } from '#domain/reading-values'
import { entryReading } from '#domain/roll'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { whyNotUndone } from '../../refusals.ts'
import { cutOtherwise, whyNotCut } from './cuts.ts'

export const cutAction = editorAction(cutForm, (editor, input, locale) => {
  const { massReleaseId, listId, undo, stay } = input
  let entryId: number | undefined
  if (undo !== null) {
    const why = translator(locale)('board.undoWhy')
    const undone = revertRevision(deskDb(), editor, { revisionId: undo, why })
    if (!undone.ok) return whyNotUndone(locale, undone.problem)
  } else {
    const done = cutOtherwise(deskDb(), editor, input)
    if (!done.ok) return whyNotCut(locale, done.problem)
    entryId = done.value.entryId
  }
  if (stay) {
    refresh()
    return null
  }
  const at = entryId === undefined ? '' : `#entry-${entryId}`
  redirect(paths.desk.rollList(locale, massReleaseId, listId) + at)
})

export const readAction = editorAction(entryReading, (editor, input, locale) => {
  const read = readEntry(deskDb(), editor, input)
  const now = findRollEntry(deskDb(), input.id)
  const reading = findReading(deskDb(), input.id)
  if (!now || !reading || reading.listId === null) notFound()
  const { massReleaseId, version } = now
  if (read.ok)
    redirect(
      `${paths.desk.rollList(locale, massReleaseId, reading.listId)}#entry-${now.id}`,
    )
  const { code } = read.problem
  if (code === 'missing') notFound()
  if (code !== 'stale') return { code }
  const since = changesSince(deskDb(), { table: 'roll_entries', ...input })
  const theirs = readingValues(reading.understood)
  return { code, version, theirs, since, isDecision: true }
})
