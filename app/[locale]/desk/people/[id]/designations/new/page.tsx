import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { DesignationForm } from '#components/desk/designation-form'
import { listNamed, listSourceOptions } from '#db/queries/desk-options'
import { findDeskPerson } from '#db/queries/desk-person'
import { paths } from '#i18n/paths'
import { addDesignationAction } from './actions.ts'

export default async function NewDesignationPage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/designations/new'>) {
  const { locale, id } = await params
  const here = paths.desk.newDesignation(locale, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()

  return (
    <DesignationForm
      locale={locale}
      person={person}
      organisations={listNamed(deskDb(), 'organisations')}
      options={listSourceOptions(deskDb(), editor.id)}
      action={addDesignationAction}
    />
  )
}
