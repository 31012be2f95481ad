import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { EventForm } from '#components/desk/event-form'
import { listEventOptions } from '#db/queries/desk-options'
import { findDeskPerson } from '#db/queries/desk-person'
import { readEventKind } from '#domain/event'
import { paths } from '#i18n/paths'
import { recordEventAction } from './actions.ts'

export default async function NewEventPage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/events/new/[kind]'>) {
  const { locale, id, ...rest } = await params
  const kind = readEventKind(rest.kind)
  if (!kind) notFound()
  const to = (other: string) => paths.desk.newEvent(other, Number(id), kind)
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()

  return (
    <EventForm
      locale={locale}
      to={to}
      person={person}
      kind={kind}
      values={{}}
      options={listEventOptions(deskDb(), editor.id)}
      action={recordEventAction}
    />
  )
}
