'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { moveMassRelease } from '#db/mutations/mass-release-states'
import { revertRevision } from '#db/mutations/revert'
import { decideEntries } from '#db/mutations/roll-decisions'
import { changesSince } from '#db/queries/changes-since'
import { findDeskMassRelease } from '#db/queries/desk-releases'
import { findReleaseTerms } from '#db/queries/release-terms'
import { massReleaseMove } from '#domain/mass-release'
import { afterDecision, boardForm, decisionsOf } from '#domain/roll-board'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { toDecisions } from './decisions.ts'
import { newcomerReport } from './newcomer.ts'
import { movedBack, whyNotDecided, whyNotMoved, whyNotUndone } from './refusals.ts'

export const decideAction = editorAction(boardForm, (editor, input, locale) => {
  if (input.undo !== null) {
    const why = translator(locale)('board.undoWhy')
    const undone = revertRevision(deskDb(), editor, { revisionId: input.undo, why })
    if (!undone.ok) return whyNotUndone(locale, undone.problem)
  } else {
    const report = newcomerReport({ editor, locale }, input)
    if (report && input.previewed !== report.digest) return { code: 'previewed', report }
    const read = toDecisions(deskDb(), decisionsOf(input))
    if (!read.ok) return whyNotDecided(locale, read.problem, input)
    const decided = decideEntries(deskDb(), editor, read.value)
    if (!decided.ok) return whyNotDecided(locale, decided.problem, input)
  }
  if (input.stay) {
    refresh()
    return null
  }
  const { query, nextId } = afterDecision(input)
  redirect(paths.desk.board(locale, input.massReleaseId, query, nextId))
})

export const moveAction = editorAction(massReleaseMove, (editor, input, locale) => {
  const moved = moveMassRelease(deskDb(), editor, input)
  if (moved.ok) redirect(paths.desk.massRelease(locale, input.id))
  const { problem } = moved
  const now = findDeskMassRelease(deskDb(), input.id)
  if (problem.code === 'missing' || !now) notFound()
  if (problem.code !== 'stale') return whyNotMoved(locale, problem)
  const since = changesSince(deskDb(), { table: 'mass_releases', ...input })
  return movedBack(now, findReleaseTerms(deskDb(), input.id), since)
})
