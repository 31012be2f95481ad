import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { NameForm } from '#components/desk/person-forms'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskPerson } from '#db/queries/desk-person'
import { paths } from '#i18n/paths'
import { addNameAction } from './actions.ts'

export default async function NewNamePage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/names/new'>) {
  const { locale, id } = await params
  const to = (other: string) => paths.desk.newName(other, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()

  return (
    <NameForm
      locale={locale}
      to={to}
      person={person}
      options={listSourceOptions(deskDb(), editor.id)}
      action={addNameAction}
    />
  )
}
