import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ChangesPage } from '#components/desk/history-pages'
import { listHistory } from '#db/queries/desk-history'
import { listLabels } from '#db/queries/desk-labels'
import { paths } from '#i18n/paths'
import { readSearch } from '#lib/search-params'

export default async function DeskChangesPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/changes'>) {
  const { locale } = await params
  await requireEditor(paths.desk.signIn(locale, paths.desk.changes(locale)))
  const { before } = readSearch(await searchParams)
  const { entries, more } = listHistory(deskDb(), { before })
  const labels = listLabels(deskDb(), entries)

  return <ChangesPage locale={locale} entries={entries} labels={labels} more={more} />
}
