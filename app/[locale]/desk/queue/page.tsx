import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { QueuePage } from '#components/desk/queue-page'
import { countQueue, listQueue, listQueueCountries } from '#db/queries/queue'
import { queueQuery, readQueue } from '#domain/queue'
import { paths } from '#i18n/paths'
import { queryString } from '#lib/query-string'
import { today } from '#lib/today'

export default async function DeskQueuePage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/queue'>) {
  const { locale } = await params
  const filter = readQueue(queryString(await searchParams))
  const here = paths.desk.queue(locale, queueQuery(filter))
  await requireEditor(paths.desk.signIn(locale, here))
  const db = deskDb()
  const day = today()

  return (
    <QueuePage
      locale={locale}
      filter={filter}
      counts={countQueue(db, day, filter)}
      countries={listQueueCountries(db)}
      {...listQueue(db, filter, day)}
    />
  )
}
