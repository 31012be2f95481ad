import { requireEditor } from '#auth/editor'
import { DeskHome } from '#components/desk/desk-home'
import { listHistory } from '#db/queries/desk-history'
import { listLabels } from '#db/queries/desk-labels'
import { countQueue } from '#db/queries/queue'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import { today } from '#lib/today'

export default async function DeskHomePage({ params }: PageProps<'/[locale]/desk'>) {
  const { locale } = await params
  await requireEditor(paths.desk.signIn(locale, paths.desk.home(locale)))
  const { entries } = listHistory(recordDb(), { limit: 10 })

  return (
    <DeskHome
      locale={locale}
      entries={entries}
      labels={listLabels(recordDb(), entries)}
      counts={countQueue(recordDb(), today())}
    />
  )
}
