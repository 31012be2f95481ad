import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { UndoChanges } from '#components/desk/history/undo-changes'
import { inTheWay } from '#db/mutations/revert-set'
import { listHistory } from '#db/queries/desk-history'
import { listLabels } from '#db/queries/desk-labels'
import { mostTogether, newestFirst } from '#domain/reversion'
import { paths } from '#i18n/paths'
import { wholeNumber } from '#lib/search-params'
import { undoChangesAction } from './actions.ts'
import { previewChanges, setReport } from './set-report.ts'

export default async function UndoChangesPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/changes/undo'>) {
  const { locale } = await params
  const given = [(await searchParams).change ?? []].flat()
  const asked = newestFirst(given.flatMap((id) => wholeNumber(id) ?? []))
  const here = paths.desk.undoChanges(locale, asked)
  await requireEditor(paths.desk.signIn(locale, here))
  const ids = asked.slice(0, mostTogether)
  const { entries } = listHistory(deskDb(), { ids, limit: ids.length })
  const preview = previewChanges(ids)

  return (
    <UndoChanges
      {...{ locale, ids, entries }}
      labels={listLabels(deskDb(), entries)}
      report={setReport(locale, preview, entries)}
      inTheWay={inTheWay(preview)}
      left={asked.length - ids.length}
      action={undoChangesAction}
    />
  )
}
