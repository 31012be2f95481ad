'use server'

import { redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { revertSet } from '#db/mutations/revert-set'
import { listHistory } from '#db/queries/desk-history'
import { setReversionForm } from '#domain/reversion'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { previewChanges, setReport } from './set-report.ts'

export const undoChangesAction = editorAction(
  setReversionForm,
  (editor, { revisionIds, why, seen, previewed }, locale) => {
    const { entries } = listHistory(deskDb(), {
      ...{ ids: revisionIds, limit: revisionIds.length },
    })
    const report = setReport(locale, previewChanges(revisionIds), entries)
    const isSeen = [seen, previewed].includes(report.digest)
    const notes = isSeen ? [] : [translator(locale)('apply.changedSince')]
    if (!isSeen || report.submit === null)
      return { code: 'previewed', report: { ...report, notes } }
    const undone = revertSet(deskDb(), editor, { revisionIds, why })
    if (!undone.ok) return { code: 'previewed', report: { ...report, submit: null } }
    redirect(paths.desk.change(locale, undone.value.revisionId))
  },
)
