'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction, type Stale } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { amendName, removeName } from '#db/mutations/names'
import { changesSince } from '#db/queries/changes-since'
import { findName, nameValues } from '#db/queries/desk-person'
import { amendment } from '#domain/amendment'
import { newName } from '#domain/new-name'
import { paths } from '#i18n/paths'

const shape = sourced(amendment.and(newName))

export const amendNameAction = editorAction(shape, (editor, input, locale) => {
  const amended = amendName(deskDb(), editor, input, input)
  if (amended.ok) redirect(paths.desk.person(locale, amended.value.personId))
  const { code } = amended.problem
  return code === 'name-there' ? { code, field: 'text' } : asItIsNow(input)
})

export const removeNameAction = editorAction(amendment, (editor, input, locale) => {
  const removed = removeName(deskDb(), editor, input)
  if (removed.ok) redirect(paths.desk.person(locale, removed.value.personId))
  const { code } = removed.problem
  if (code === 'last-name') return { code }
  return { ...asItIsNow(input), theirs: null, isDecision: true }
})

function asItIsNow({ id, version }: { id: number; version: number }): Stale {
  const now = findName(deskDb(), id)
  if (!now) notFound()
  const since = changesSince(deskDb(), { table: 'names', id, version })
  return { code: 'stale', version: now.version, theirs: nameValues(now), since }
}
