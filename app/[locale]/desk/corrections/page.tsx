import { deskDb } from '#auth/desk-db'
import { requireRight } from '#auth/editor'
import { CorrectionsPage } from '#components/desk/corrections/corrections-page'
import { findSoftHide } from '#db/mutations/soft-hides'
import { findCorrectionAbout } from '#db/queries/correction-subjects'
import { listCorrections } from '#db/queries/corrections'
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
  const rows = listCorrections(db, { closed, now }).map((row) => ({
    ...row,
    found: row.subject ? findCorrectionAbout(db, row.subject) : undefined,
    isLimited: findSoftHide(db, row.id)?.stands ?? false,
  }))

  return <CorrectionsPage {...{ locale, closed, rows, now }} />
}
