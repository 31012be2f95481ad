import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { PeopleSearch } from '#components/desk/people-search'
import { deskPageSize, searchRecord } from '#db/queries/desk-people'
import { paths } from '#i18n/paths'
import { readSearch } from '#lib/search-params'

export default async function DeskPeoplePage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/people'>) {
  const { locale } = await params
  const { q, page, query } = readSearch(await searchParams)
  await requireEditor(paths.desk.signIn(locale, paths.desk.people(locale, query)))
  const found = searchRecord(deskDb(), { q, page })

  return (
    <PeopleSearch locale={locale} q={q} page={page} pageSize={deskPageSize} {...found} />
  )
}
