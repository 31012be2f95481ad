import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { EditName } from '#components/desk/edit-name'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskPerson, findName, nameValues } from '#db/queries/desk-person'
import { paths } from '#i18n/paths'
import { amendNameAction, removeNameAction } from './actions.ts'

export default async function EditNamePage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/names/[nameId]'>) {
  const { locale, id, nameId } = await params
  const to = (other: string) => paths.desk.editName(other, Number(id), Number(nameId))
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))
  const person = findDeskPerson(deskDb(), Number(id))
  const name = findName(deskDb(), Number(nameId))
  if (!person || name?.personId !== person.id) notFound()

  return (
    <EditName
      locale={locale}
      to={to}
      person={person}
      name={name}
      values={nameValues(name)}
      options={listSourceOptions(deskDb(), editor.id)}
      actions={{ amend: amendNameAction, remove: removeNameAction }}
    />
  )
}
