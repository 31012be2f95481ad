import { deskDb } from '#auth/desk-db'
import { requireRight } from '#auth/editor'
import {
  CorrectionsPage,
  correctionsQuery,
} from '#components/desk/corrections/corrections-page'
import { listCorrections } from '#db/queries/corrections'
import { findAsked } from '#db/queries/pasted-addresses'
import { listLimiting } from '#db/queries/soft-hides'
import { paths } from '#i18n/paths'
import { readSearch } from '#lib/search-params'

export default async function DeskCorrectionsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/corrections'>) {
  const { locale } = await params
  const query = await searchParams
  const closed = query.list === 'closed'
  const { page: wanted } = readSearch(query)
  const here = paths.desk.corrections(locale, correctionsQuery(closed, wanted))
  await requireRight('write', paths.desk.signIn(locale, here))
  const [db, now] = [deskDb(), Date.now()]
  const { corrections, page, more } = listCorrections(db, {
    closed,
    now,
    page: wanted,
  })
  const limiting = listLimiting(
    db,
    corrections.map(({ id }) => id),
  )
  const rows = corrections.map((row) => ({
    ...row,
    found: findAsked(db, row),
    isLimited: limiting.has(row.id),
  }))

  return <CorrectionsPage {...{ locale, closed, page, more, rows, now }} />
}
