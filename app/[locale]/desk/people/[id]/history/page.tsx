import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { PersonHistory } from '#components/desk/history/history-pages'
import { listHistory, listHistoryChoices } from '#db/queries/desk-history'
import { listLabels } from '#db/queries/desk-labels'
import { findDeskPerson } from '#db/queries/desk-person'
import { historyQuery, readHistory } from '#domain/history-filter'
import { paths } from '#i18n/paths'
import { queryString } from '#lib/query-string'

export default async function PersonHistoryPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/people/[id]/history'>) {
  const { locale, id } = await params
  const asked = readHistory(queryString(await searchParams))
  const query = historyQuery({ ...asked, personId: null })
  const here = paths.desk.history(locale, Number(id), query)
  await requireEditor(paths.desk.signIn(locale, here))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()
  const filter = { ...asked, personId: person.id }
  const history = listHistory(deskDb(), filter)
  const labels = listLabels(deskDb(), history.entries)

  return (
    <PersonHistory
      {...{ locale, filter, person, labels, ...history }}
      choices={listHistoryChoices(deskDb())}
    />
  )
}
