import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ApplicationsPage } from '#components/desk/batch/applications-page'
import { findDeskMassRelease } from '#db/queries/desk-releases'
import { listApplications } from '#db/queries/roll-applications'
import { paths } from '#i18n/paths'

export default async function RollApplicationsPage({
  params,
}: PageProps<'/[locale]/desk/releases/[id]/applications'>) {
  const { locale, id } = await params
  const here = paths.desk.rollApplications(locale, Number(id))
  await requireEditor(paths.desk.signIn(locale, here))
  const release = findDeskMassRelease(deskDb(), Number(id))
  if (!release) notFound()

  return (
    <ApplicationsPage
      locale={locale}
      release={release}
      applications={listApplications(deskDb(), release.id)}
    />
  )
}
