import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ApplicationPage } from '#components/desk/batch/application-page'
import { findApplication } from '#db/queries/application'
import { paths } from '#i18n/paths'
import { wholeNumber } from '#lib/search-params'
import { laterEdits } from '../../../../undo.ts'
import { undoApplicationAction } from './actions.ts'

export default async function RollApplicationPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/releases/[id]/applications/[revisionId]'>) {
  const { locale, id, revisionId } = await params
  const to = (other: string, query = '') =>
    paths.desk.rollApplication(other, Number(id), Number(revisionId), query)
  await requireEditor(paths.desk.signIn(locale, to(locale)))
  const application = findApplication(deskDb(), Number(revisionId))
  if (application?.massReleaseId !== Number(id)) notFound()
  const { applied, undone, only } = await searchParams

  return (
    <ApplicationPage
      locale={locale}
      to={to}
      application={application}
      done={applied ? 'applied' : undone ? 'undone' : undefined}
      only={wholeNumber(only)}
      later={laterEdits(locale, application.id)}
      action={undoApplicationAction}
    />
  )
}
