import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { EventForm } from '#components/desk/event-form'
import { listEventOptions } from '#db/queries/desk-options'
import { findDeskPerson } from '#db/queries/desk-person'
import { releaseValues } from '#db/queries/desk-releases'
import { paths } from '#i18n/paths'
import { wholeNumber } from '#lib/search-params'
import { recordReleaseAction } from './actions.ts'

export default async function NewReleasePage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/people/[id]/releases/new'>) {
  const { locale, id } = await params
  const massReleaseId = wholeNumber((await searchParams).mass)
  const to = (other: string) => paths.desk.newRelease(other, Number(id), massReleaseId)
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()

  return (
    <EventForm
      locale={locale}
      to={to}
      person={person}
      kind="release"
      values={releaseValues(deskDb(), massReleaseId)}
      options={listEventOptions(deskDb(), editor.id)}
      action={recordReleaseAction}
    />
  )
}
