'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { editMassRelease } from '#db/mutations/mass-releases'
import { changesSince } from '#db/queries/changes-since'
import { findDeskMassRelease, massReleaseValues } from '#db/queries/desk-releases'
import { amendment } from '#domain/amendment'
import { newMassRelease } from '#domain/mass-release'
import { paths } from '#i18n/paths'

const shape = sourced(amendment.and(newMassRelease))

export const editMassReleaseAction = editorAction(shape, (editor, input, locale) => {
  const edited = editMassRelease(deskDb(), editor, input, input)
  if (edited.ok) redirect(paths.desk.massRelease(locale, input.id))
  const now = findDeskMassRelease(deskDb(), input.id)
  if (!now) notFound()
  return {
    code: 'stale',
    version: now.version,
    theirs: massReleaseValues(deskDb(), input.id),
    since: changesSince(deskDb(), { table: 'mass_releases', ...input }),
  }
})
