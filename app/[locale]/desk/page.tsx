import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { DeskHome } from '#components/desk/desk-home'
import { listHistory } from '#db/queries/desk-history'
import { listLabels, listPeopleLabels } from '#db/queries/desk-labels'
import { listProposals } from '#db/queries/proposals'
import { countQueue } from '#db/queries/queue'
import { mayDo } from '#domain/permissions'
import { paths } from '#i18n/paths'
import { today } from '#lib/today'

export default async function DeskHomePage({ params }: PageProps<'/[locale]/desk'>) {
  const { locale } = await params
  const editor = await requireEditor(paths.desk.signIn(locale, paths.desk.home(locale)))
  const { entries } = listHistory(deskDb(), { limit: 10 })
  const own = listProposals(deskDb(), {
    maySeeSealed: mayDo(editor, 'seal'),
    authorId: editor.id,
  }).proposals.slice(0, 5)

  return (
    <DeskHome
      locale={locale}
      entries={entries}
      labels={{
        ...listPeopleLabels(
          deskDb(),
          own.flatMap(({ personIds }) => personIds),
        ),
        ...listLabels(deskDb(), entries),
      }}
      own={own}
      counts={countQueue(deskDb(), today())}
    />
  )
}
