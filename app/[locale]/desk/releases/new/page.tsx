import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { MassReleaseForm } from '#components/desk/mass-release-forms'
import { listNamed, listSourceOptions } from '#db/queries/desk-options'
import { paths } from '#i18n/paths'
import { createMassReleaseAction } from './actions.ts'

export default async function NewMassReleasePage({
  params,
}: PageProps<'/[locale]/desk/releases/new'>) {
  const { locale } = await params
  const to = paths.desk.newMassRelease
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))

  return (
    <MassReleaseForm
      locale={locale}
      to={to}
      values={{}}
      organisations={listNamed(deskDb(), 'organisations')}
      options={listSourceOptions(deskDb(), editor.id)}
      action={createMassReleaseAction}
    />
  )
}
