'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction, type Stale } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { currentEditor } from '#auth/editor'
import { sourced } from '#auth/sourced'
import type { PhotoFile } from '#db/mutations/photo-files'
import { addPhoto, amendPhoto, removePhoto } from '#db/mutations/photos'
import { changesSince } from '#db/queries/changes-since'
import { findDeskPhoto, photoValues } from '#db/queries/desk-photos'
import { amendment } from '#domain/amendment'
import { newPhoto, photo } from '#domain/photo'
import { paths } from '#i18n/paths'
import { type FormState, readValues } from '#lib/form'
import { takePhoto } from './photo-file.ts'

/** A picture is opened for editors alone, and the form asked about with nothing written yet. */
export async function addPhotoAction(
  state: FormState,
  form: FormData,
): Promise<FormState> {
  if (!(await currentEditor())) return adding(undefined)(state, form)
  const file = await takePhoto(form)
  if (!file.ok)
    return { kind: 'invalid', values: readValues(form), errors: { file: file.problem } }
  return adding(file.value)(state, form)
}

const adding = (file: PhotoFile | undefined) =>
  editorAction(sourced(newPhoto), (editor, input, locale) => {
    const added = file && addPhoto(deskDb(), editor, input, file)
    if (!added?.ok) notFound()
    redirect(paths.desk.photos(locale, added.value.personId))
  })

const shape = sourced(amendment.and(photo))

export const amendPhotoAction = editorAction(shape, (editor, input, locale) => {
  const amended = amendPhoto(deskDb(), editor, input, input)
  if (amended.ok) redirect(paths.desk.photos(locale, amended.value.personId))
  return asItIsNow(input)
})

export const removePhotoAction = editorAction(amendment, (editor, input, locale) => {
  const removed = removePhoto(deskDb(), editor, input)
  if (removed.ok) redirect(paths.desk.photos(locale, removed.value.personId))
  return { ...asItIsNow(input), theirs: null, isDecision: true }
})

function asItIsNow({ id, version }: { id: number; version: number }): Stale {
  const now = findDeskPhoto(deskDb(), id)
  if (!now) notFound()
  const since = changesSince(deskDb(), { table: 'photos', id, version })
  return { code: 'stale', version: now.version, theirs: photoValues(now), since }
}
