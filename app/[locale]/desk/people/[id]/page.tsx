import { notFound, redirect } from 'next/navigation'
import { requireEditor } from '#auth/editor'
import { PersonPage } from '#components/desk/person-page'
import { custodyEvents } from '#db/queries/custody-events'
import { findDeskPerson, listDeskDetails } from '#db/queries/desk-person'
import { findSurvivor, listMergedInto } from '#db/queries/merged-people'
import { listGroupsOf } from '#db/queries/release-lines'
import { recordDb } from '#db/record'
import { findDoubts } from '#domain/custody-doubts'
import { paths } from '#i18n/paths'
import { wholeNumber } from '#lib/search-params'
import { hidePersonAction, setLevelAction } from './actions.ts'

export default async function DeskPersonPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/people/[id]'>) {
  const { locale, id } = await params
  await requireEditor(paths.desk.signIn(locale, paths.desk.person(locale, Number(id))))
  const person = findDeskPerson(recordDb(), Number(id))
  if (!person) {
    const survivorId = findSurvivor(recordDb(), Number(id))
    return survivorId ? redirect(paths.desk.person(locale, survivorId)) : notFound()
  }

  return (
    <PersonPage
      locale={locale}
      person={person}
      details={listDeskDetails(recordDb(), person.id)}
      groups={listGroupsOf(recordDb(), person.id)}
      merged={listMergedInto(recordDb(), person.id)}
      doubts={findDoubts(custodyEvents(recordDb(), person.id))}
      savedId={wholeNumber((await searchParams).saved)}
      actions={{ setLevel: setLevelAction, hide: hidePersonAction }}
    />
  )
}
