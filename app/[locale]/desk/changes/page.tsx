import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ChangesPage } from '#components/desk/history/history-pages'
import { listHistory, listHistoryChoices } from '#db/queries/desk-history'
import { listLabels, listPeopleLabels } from '#db/queries/desk-labels'
import { historyQuery, readHistory } from '#domain/history-filter'
import { paths } from '#i18n/paths'
import { queryString } from '#lib/query-string'

export default async function DeskChangesPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/changes'>) {
  const { locale } = await params
  const filter = readHistory(queryString(await searchParams))
  const here = paths.desk.changes(locale, historyQuery(filter))
  await requireEditor(paths.desk.signIn(locale, here))
  const history = listHistory(deskDb(), filter)
  const labels = {
    ...listLabels(deskDb(), history.entries),
    ...listPeopleLabels(deskDb(), [filter.personId ?? []].flat()),
  }

  return (
    <ChangesPage
      {...{ locale, filter, labels, ...history }}
      choices={listHistoryChoices(deskDb())}
    />
  )
}
