import { deskDb } from '#auth/desk-db'
import { requireRight } from '#auth/editor'
import { CorrectionsPage } from '#components/desk/corrections/corrections-page'
import { listCorrections } from '#db/queries/corrections'
import { findAsked } from '#db/queries/pasted-addresses'
import { listLimiting } from '#db/queries/soft-hides'
import { paths } from '#i18n/paths'

export default async function DeskCorrectionsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/corrections'>) {
  const { locale } = await params
  const closed = (await searchParams).list === 'closed'
  const here = paths.desk.corrections(locale, closed ? 'list=closed' : '')
  await requireRight('write', paths.desk.signIn(locale, here))
  const [db, now] = [deskDb(), Date.now()]
  const corrections = listCorrections(db, { closed, now })
  const limiting = listLimiting(
    db,
    corrections.map(({ id }) => id),
  )
  const rows = corrections.map((row) => ({
    ...row,
    found: findAsked(db, row),
    isLimited: limiting.has(row.id),
  }))

  return <CorrectionsPage {...{ locale, closed, rows, now }} />
}
