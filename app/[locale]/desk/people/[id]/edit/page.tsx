import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { EditPersonForm } from '#components/desk/person-forms'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskPerson, personValues } from '#db/queries/desk-person'
import { paths } from '#i18n/paths'
import { editPersonAction } from './actions.ts'

export default async function EditPersonPage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/edit'>) {
  const { locale, id } = await params
  const here = paths.desk.editPerson(locale, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()

  return (
    <EditPersonForm
      locale={locale}
      person={person}
      values={personValues(person)}
      options={listSourceOptions(deskDb(), editor.id)}
      action={editPersonAction}
    />
  )
}
