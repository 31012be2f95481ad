import { notFound, redirect } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { PersonPage } from '#components/desk/person-page'
import { publicDb } from '#db/public'
import { custodyEvents } from '#db/queries/custody-events'
import { findDeskPerson, listDeskDetails } from '#db/queries/desk-person'
import { findPublication } from '#db/queries/desk-publication'
import { findSurvivor, listMergedInto } from '#db/queries/merged-people'
import { findPublicSlug } from '#db/queries/public-slug'
import { listGroupsOf } from '#db/queries/release-lines'
import { findDoubts } from '#domain/custody-doubts'
import { mayDo } from '#domain/permissions'
import { paths } from '#i18n/paths'
import { wholeNumber } from '#lib/search-params'
import { Replaced } from '../../replaced.tsx'
import { hidePersonAction, setLevelAction } from './actions.ts'

export default async function DeskPersonPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/people/[id]'>) {
  const { locale, id } = await params
  const query = await searchParams
  const editor = await requireEditor(
    paths.desk.signIn(locale, paths.desk.person(locale, Number(id))),
  )
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) {
    const survivorId = findSurvivor(deskDb(), Number(id))
    return survivorId ? redirect(paths.desk.person(locale, survivorId)) : notFound()
  }

  return (
    <>
      <Replaced {...{ locale, editor, query }} />
      <PersonPage
        locale={locale}
        person={person}
        details={listDeskDetails(deskDb(), person.id)}
        groups={listGroupsOf(deskDb(), person.id)}
        doubts={findDoubts(custodyEvents(deskDb(), person.id))}
        publication={findPublication(deskDb(), person)}
        maySeal={mayDo(editor, 'seal')}
        publicSlug={findPublicSlug(publicDb(), person.id)}
        merged={listMergedInto(deskDb(), person.id)}
        savedId={wholeNumber(query.saved)}
        actions={{ setLevel: setLevelAction, hide: hidePersonAction }}
      />
    </>
  )
}
