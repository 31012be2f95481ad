import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { EditEvent } from '#components/desk/edit-event'
import { findDeskEvent } from '#db/queries/desk-event'
import { listEventOptions } from '#db/queries/desk-options'
import { findDeskPerson } from '#db/queries/desk-person'
import { paths } from '#i18n/paths'
import { amendEventAction, verifyReleaseAction, withdrawEventAction } from './actions.ts'

export default async function EditEventPage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/events/[eventId]'>) {
  const { locale, id, eventId } = await params
  const to = (other: string) => paths.desk.editEvent(other, Number(id), Number(eventId))
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))
  const person = findDeskPerson(deskDb(), Number(id))
  const event = findDeskEvent(deskDb(), Number(eventId))
  if (!person || event?.personId !== person.id) notFound()

  return (
    <EditEvent
      locale={locale}
      to={to}
      person={person}
      event={event}
      options={listEventOptions(deskDb(), editor.id)}
      actions={{
        amend: amendEventAction,
        withdraw: withdrawEventAction,
        verify: verifyReleaseAction,
      }}
    />
  )
}
