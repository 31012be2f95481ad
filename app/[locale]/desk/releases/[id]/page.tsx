import { notFound } from 'next/navigation'
import { requireEditor } from '#auth/editor'
import { DeskMassReleasePage } from '#components/desk/mass-release-page'
import { adjudicationsAboutMassRelease, claimsAboutMassRelease } from '#db/queries/claims'
import {
  findDeskMassRelease,
  listDeskFigures,
  listDeskRoll,
} from '#db/queries/desk-releases'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'

export default async function DeskReleasePage({
  params,
}: PageProps<'/[locale]/desk/releases/[id]'>) {
  const { locale, id } = await params
  const here = paths.desk.massRelease(locale, Number(id))
  await requireEditor(paths.desk.signIn(locale, here))
  const release = findDeskMassRelease(recordDb(), Number(id))
  if (!release) notFound()

  return (
    <DeskMassReleasePage
      locale={locale}
      release={release}
      figures={listDeskFigures(recordDb(), release.id)}
      roll={listDeskRoll(recordDb(), release.id)}
      said={{
        claims: claimsAboutMassRelease(recordDb(), release.id),
        adjudications: adjudicationsAboutMassRelease(recordDb(), release.id),
      }}
    />
  )
}
