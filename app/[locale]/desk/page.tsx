import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { DeskHome } from '#components/desk/desk-home'
import { listHistory } from '#db/queries/desk-history'
import { listLabels } from '#db/queries/desk-labels'
import { countQueue } from '#db/queries/queue'
import { paths } from '#i18n/paths'
import { today } from '#lib/today'

export default async function DeskHomePage({ params }: PageProps<'/[locale]/desk'>) {
  const { locale } = await params
  await requireEditor(paths.desk.signIn(locale, paths.desk.home(locale)))
  const { entries } = listHistory(deskDb(), { limit: 10 })

  return (
    <DeskHome
      locale={locale}
      entries={entries}
      labels={listLabels(deskDb(), entries)}
      counts={countQueue(deskDb(), today())}
    />
  )
}
