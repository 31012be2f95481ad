import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { PhotosPage } from '#components/desk/photos/photos-page'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskPerson } from '#db/queries/desk-person'
import { listDeskPhotos, photoValues } from '#db/queries/desk-photos'
import { paths } from '#i18n/paths'
import { Replaced } from '../../../replaced.tsx'
import { addPhotoAction, amendPhotoAction, removePhotoAction } from './actions.ts'

export default async function DeskPhotosPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/people/[id]/photos'>) {
  const { locale, id } = await params
  const query = await searchParams
  const here = paths.desk.photos(locale, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const person = findDeskPerson(deskDb(), Number(id))
  if (!person) notFound()

  return (
    <>
      <Replaced {...{ locale, editor, query }} />
      <PhotosPage
        locale={locale}
        person={person}
        photos={listDeskPhotos(deskDb(), person.id).map((photo) => ({
          ...photo,
          values: photoValues(photo),
        }))}
        options={listSourceOptions(deskDb(), editor.id)}
        actions={{
          add: addPhotoAction,
          amend: amendPhotoAction,
          remove: removePhotoAction,
        }}
      />
    </>
  )
}
