import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { PeopleSearch } from '#components/desk/people-search'
import { deskPageSize, searchRecord } from '#db/queries/desk-people'
import { listGroup } from '#db/queries/release-lines'
import { paths } from '#i18n/paths'
import { readSearch, wholeNumbers } from '#lib/search-params'

export default async function DeskPeoplePage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/people'>) {
  const { locale } = await params
  const asked = await searchParams
  const { q, page, query: searched } = readSearch(asked)
  const ids = wholeNumbers(asked.person)
  const query = [searched, ...ids.map((id) => `person=${id}`)].filter(Boolean).join('&')
  await requireEditor(paths.desk.signIn(locale, paths.desk.people(locale, query)))

  return (
    <PeopleSearch
      locale={locale}
      query={query}
      q={q}
      page={page}
      pageSize={deskPageSize}
      chosen={listGroup(deskDb(), { personIds: ids }).people}
      {...searchRecord(deskDb(), { q, page })}
    />
  )
}
