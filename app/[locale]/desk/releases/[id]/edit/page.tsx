import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { MassReleaseForm } from '#components/desk/mass-release-forms'
import { listNamed, listSourceOptions } from '#db/queries/desk-options'
import { findDeskMassRelease, massReleaseValues } from '#db/queries/desk-releases'
import { paths } from '#i18n/paths'
import { editMassReleaseAction } from './actions.ts'

export default async function EditMassReleasePage({
  params,
}: PageProps<'/[locale]/desk/releases/[id]/edit'>) {
  const { locale, id } = await params
  const to = (other: string) => paths.desk.editMassRelease(other, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))
  const release = findDeskMassRelease(deskDb(), Number(id))
  if (!release) notFound()

  return (
    <MassReleaseForm
      locale={locale}
      to={to}
      release={release}
      values={{ source: '', ...massReleaseValues(deskDb(), release.id) }}
      organisations={listNamed(deskDb(), 'organisations')}
      options={listSourceOptions(deskDb(), editor.id)}
      action={editMassReleaseAction}
    />
  )
}
