import { notFound } from 'next/navigation'
import { requireEditor } from '#auth/editor'
import { MassReleaseForm } from '#components/desk/mass-release-forms'
import { listNamed, listSourceOptions } from '#db/queries/desk-options'
import { findDeskMassRelease, massReleaseValues } from '#db/queries/desk-releases'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import { editMassReleaseAction } from './actions.ts'

export default async function EditMassReleasePage({
  params,
}: PageProps<'/[locale]/desk/releases/[id]/edit'>) {
  const { locale, id } = await params
  const to = (other: string) => paths.desk.editMassRelease(other, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))
  const release = findDeskMassRelease(recordDb(), Number(id))
  if (!release) notFound()

  return (
    <MassReleaseForm
      locale={locale}
      to={to}
      release={release}
      values={{ source: '', ...massReleaseValues(recordDb(), release.id) }}
      organisations={listNamed(recordDb(), 'organisations')}
      options={listSourceOptions(recordDb(), editor.id)}
      action={editMassReleaseAction}
    />
  )
}
