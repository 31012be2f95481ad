import { deskDb } from '#auth/desk-db'
import { requireRight } from '#auth/editor'
import { CorrectionsPage } from '#components/desk/corrections/corrections-page'
import { listCorrections, listLimiting } from '#db/queries/corrections'
import { findAsked } from '#db/queries/pasted-addresses'
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
  const limiting = listLimiting(db)
  const rows = listCorrections(db, { closed, now }).map((row) => ({
    ...row,
    found: findAsked(db, row),
    isLimited: limiting.has(row.id),
  }))

  return <CorrectionsPage {...{ locale, closed, rows, now }} />
}
