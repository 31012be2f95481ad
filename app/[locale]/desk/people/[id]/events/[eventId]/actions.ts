'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction, type Stale } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { amendEvent, withdrawEvent } from '#db/mutations/events'
import { verifyRelease } from '#db/mutations/roll-refutations'
import { changesSince } from '#db/queries/changes-since'
import { findDeskEvent } from '#db/queries/desk-event'
import { amendment } from '#domain/amendment'
import { newEvent, withdrawal } from '#domain/new-event'
import { releaseVerification } from '#domain/roll'
import { paths } from '#i18n/paths'
import { fail } from '#lib/result'
import { answerEvent } from '../../answer.ts'

const shape = sourced(amendment.and(newEvent))

export const amendEventAction = editorAction(shape, (editor, input, locale) => {
  const amended = amendEvent(deskDb(), editor, input, input)
  if (amended.ok) return answerEvent(locale, input.personId, amended)
  if ('current' in amended.problem) return asItIsNow(input)
  return answerEvent(locale, input.personId, fail(amended.problem))
})

export const withdrawEventAction = editorAction(withdrawal, (editor, input, locale) => {
  const withdrawn = withdrawEvent(deskDb(), editor, input)
  if (!withdrawn.ok) return lookAgain(input)
  const { personId, eventId } = withdrawn.value
  redirect(paths.desk.person(locale, personId, eventId))
})

export const verifyReleaseAction = editorAction(
  sourced(releaseVerification),
  (editor, input, locale) => {
    const verified = verifyRelease(deskDb(), editor, input)
    if (verified.ok) {
      const { personId, eventId } = verified.value
      redirect(paths.desk.person(locale, personId, eventId))
    }
    const { code } = verified.problem
    if (code === 'missing') notFound()
    const { eventId: id, version } = input
    return code === 'stale' ? lookAgain({ id, version }) : { code, field: 'source' }
  },
)

type Seen = { id: number; version: number }

function asItIsNow({ id, version }: Seen): Stale {
  const now = findDeskEvent(deskDb(), id)
  if (!now) notFound()
  const since = changesSince(deskDb(), { table: 'events', id, version })
  return { code: 'stale', version: now.version, theirs: now.values, since }
}

/** Whoever withdraws or verifies an event does so upon all that it says. */
function lookAgain(seen: Seen): Stale {
  return { ...asItIsNow(seen), theirs: null, isDecision: true }
}
