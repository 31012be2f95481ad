import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ChangePage } from '#components/desk/change-page'
import { listHistory } from '#db/queries/desk-history'
import { listLabels } from '#db/queries/desk-labels'
import { paths } from '#i18n/paths'
import { undoChangeAction } from './actions.ts'

export default async function ChangeOfRecordPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/changes/[revisionId]'>) {
  const { locale, revisionId } = await params
  const id = Number(revisionId)
  await requireEditor(paths.desk.signIn(locale, paths.desk.change(locale, id)))
  const { entries } = listHistory(deskDb(), { before: id + 1, limit: 1 })
  const [entry] = entries
  if (entry?.id !== id) notFound()
  const { undone } = await searchParams

  return (
    <ChangePage
      locale={locale}
      entry={entry}
      labels={listLabels(deskDb(), entries)}
      isUndone={undone !== undefined}
      action={undoChangeAction}
    />
  )
}
