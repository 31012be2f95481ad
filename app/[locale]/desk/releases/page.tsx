import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { MassReleaseList } from '#components/desk/mass-release-list'
import { listDeskMassReleases } from '#db/queries/desk-releases'
import { paths } from '#i18n/paths'

export default async function DeskReleasesPage({
  params,
}: PageProps<'/[locale]/desk/releases'>) {
  const { locale } = await params
  await requireEditor(paths.desk.signIn(locale, paths.desk.massReleases(locale)))

  return <MassReleaseList locale={locale} releases={listDeskMassReleases(deskDb())} />
}
