import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { NewPersonForm } from '#components/desk/person-forms'
import { listSourceOptions } from '#db/queries/desk-options'
import { paths } from '#i18n/paths'
import { createPersonAction } from './actions.ts'

export default async function NewPersonPage({
  params,
}: PageProps<'/[locale]/desk/people/new'>) {
  const { locale } = await params
  const editor = await requireEditor(
    paths.desk.signIn(locale, paths.desk.newPerson(locale)),
  )
  const options = listSourceOptions(deskDb(), editor.id)

  return <NewPersonForm locale={locale} options={options} action={createPersonAction} />
}
