import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { SplitPage } from '#components/desk/identity/split-page'
import { findDeskPerson, listDeskDetails } from '#db/queries/desk-person'
import { lastTouch } from '#db/queries/merged-people'
import { mayKnowOf } from '#domain/sealed'
import { paths } from '#i18n/paths'
import { splitAction } from './actions.ts'

export default async function SplitPersonPage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/split'>) {
  const { locale, id } = await params
  const editor = await requireEditor(
    paths.desk.signIn(locale, paths.desk.splitPerson(locale, Number(id))),
  )
  const db = deskDb()
  const person = findDeskPerson(db, Number(id))
  if (!person || !mayKnowOf(editor, person.publicationLevel)) notFound()

  return (
    <SplitPage
      locale={locale}
      person={person}
      details={listDeskDetails(db, person.id)}
      version={lastTouch(db, [person.id])}
      action={splitAction}
    />
  )
}
