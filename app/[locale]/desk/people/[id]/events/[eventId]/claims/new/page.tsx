import { notFound } from 'next/navigation'
import { requireEditor } from '#auth/editor'
import { ClaimForm } from '#components/desk/claim-form'
import { findDeskEvent } from '#db/queries/desk-event'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskPerson } from '#db/queries/desk-person'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import { addClaimAction } from './actions.ts'

export default async function NewClaimPage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/events/[eventId]/claims/new'>) {
  const { locale, id, eventId } = await params
  const here = paths.desk.newClaim(locale, Number(id), Number(eventId))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const person = findDeskPerson(recordDb(), Number(id))
  const event = findDeskEvent(recordDb(), Number(eventId))
  if (!person || event?.personId !== person.id) notFound()

  return (
    <ClaimForm
      locale={locale}
      person={person}
      event={event}
      options={listSourceOptions(recordDb(), editor.id)}
      action={addClaimAction}
    />
  )
}
