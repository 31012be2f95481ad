'use server'

import { redirect } from 'next/navigation'
import { editorAction, type Problem } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { revertSet } from '#db/mutations/revert-set'
import { listHistory } from '#db/queries/desk-history'
import type { Editor } from '#domain/editor'
import { type SetReversionForm, setReversionForm } from '#domain/reversion'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { previewChanges, setReport } from './set-report.ts'

export const undoChangesAction = editorAction(setReversionForm, undoSeen)

/** Does what the page said, or shows first what it would do by now. */
function undoSeen(editor: Editor, form: SetReversionForm, locale: string): Problem {
  const { revisionIds, why, seen, previewed } = form
  const { entries } = listHistory(deskDb(), {
    ...{ ids: revisionIds, limit: revisionIds.length },
  })
  const preview = previewChanges(revisionIds)
  const report = setReport(locale, preview, entries)
  const isSeen = [seen, previewed].includes(report.digest)
  const notes = isSeen ? [] : [translator(locale)('apply.changedSince')]
  if (!isSeen || report.submit === null)
    return { code: 'previewed', report: { ...report, notes } }
  const { shownAs } = preview
  const undone = revertSet(deskDb(), editor, { revisionIds, why, shownAs })
  if (undone.ok) redirect(paths.desk.change(locale, undone.value.revisionId))
  // Whatever was written in between may have nothing to do with it.
  if (undone.problem.code === 'moved') return undoSeen(editor, form, locale)
  return { code: 'previewed', report: { ...report, submit: null } }
}
