import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { PublicationPage } from '#components/desk/publication/publication-page'
import { publicDb } from '#db/public'
import { findDeskPerson } from '#db/queries/desk-person'
import { findPublication } from '#db/queries/desk-publication'
import { findErasure } from '#db/queries/erasures'
import { findPublicSlug } from '#db/queries/public-slug'
import { mayDo } from '#domain/permissions'
import { paths } from '#i18n/paths'
import { hidePersonAction, setLevelAction } from '../actions.ts'
import { addConsentAction, liftLimitAction, limitFieldAction } from './actions.ts'

export default async function DeskPublicationPage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/publication'>) {
  const { locale, id } = await params
  const here = paths.desk.publication(locale, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()

  return (
    <PublicationPage
      locale={locale}
      person={person}
      publication={findPublication(deskDb(), person)}
      maySeal={mayDo(editor, 'seal')}
      erasure={findErasure(deskDb(), person.id)}
      mayErase={mayDo(editor, 'manage')}
      publicSlug={findPublicSlug(publicDb(), person.id)}
      actions={{
        setLevel: setLevelAction,
        hide: hidePersonAction,
        limit: limitFieldAction,
        lift: liftLimitAction,
        addConsent: addConsentAction,
      }}
    />
  )
}
