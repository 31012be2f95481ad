import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ProposalsPage } from '#components/desk/proposals/proposals-page'
import { listPeopleLabels } from '#db/queries/desk-labels'
import { listProposals } from '#db/queries/proposals'
import { mayDo } from '#domain/permissions'
import { reviewReasons } from '#domain/review-rules'
import { paths } from '#i18n/paths'
import { readSearch } from '#lib/search-params'

export default async function DeskProposalsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/proposals'>) {
  const { locale } = await params
  const editor = await requireEditor(
    paths.desk.signIn(locale, paths.desk.proposals(locale)),
  )
  const query = await searchParams
  const mine = query.mine !== undefined
  const reason = reviewReasons.find((one) => one === query.reason)
  const { proposals, page, more } = listProposals(deskDb(), {
    maySeeSealed: mayDo(editor, 'seal'),
    ...(mine ? { authorId: editor.id } : { reason }),
    page: readSearch(query).page,
  })

  return (
    <ProposalsPage
      locale={locale}
      asked={{ mine, reason, page }}
      proposals={proposals}
      labels={listPeopleLabels(
        deskDb(),
        proposals.flatMap(({ personIds }) => personIds),
      )}
      more={more}
    />
  )
}
