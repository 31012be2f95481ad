import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { PersonHistory } from '#components/desk/history-pages'
import { listHistory } from '#db/queries/desk-history'
import { listLabels } from '#db/queries/desk-labels'
import { findDeskPerson } from '#db/queries/desk-person'
import { paths } from '#i18n/paths'
import { readSearch } from '#lib/search-params'

export default async function PersonHistoryPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/people/[id]/history'>) {
  const { locale, id } = await params
  const here = paths.desk.history(locale, Number(id))
  await requireEditor(paths.desk.signIn(locale, here))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()
  const { before } = readSearch(await searchParams)
  const history = listHistory(deskDb(), { personId: person.id, before })
  const labels = listLabels(deskDb(), history.entries)

  return <PersonHistory locale={locale} person={person} labels={labels} {...history} />
}
