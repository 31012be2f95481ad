'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction, type Stale } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { sourced } from '#auth/sourced'
import { previewRefutation, refuteEntry } from '#db/mutations/roll-refutations'
import { changesSince } from '#db/queries/changes-since'
import { findRollEntry } from '#db/queries/desk-releases'
import type { Editor } from '#domain/editor'
import { entryRefutation } from '#domain/roll'
import { paths } from '#i18n/paths'

export const refuteEntryAction = editorAction(
  sourced(entryRefutation),
  (editor, input, locale) => {
    const refuted = refuteEntry(deskDb(), editor, input)
    const now = findRollEntry(deskDb(), input.id)
    if (!now) notFound()
    if (refuted.ok) redirect(paths.desk.board(locale, now.massReleaseId, '', input.id))
    if (refuted.problem.code === 'missing') notFound()
    const { code } = refuted.problem
    if (code !== 'stale') return { code }
    return asItIsNow(editor, { ...input, version: now.version }, input)
  },
)

type Seen = { id: number; version: number }

/** The entry, and the release recorded upon it: either may have been changed. */
function asItIsNow(
  editor: Editor,
  now: Seen,
  seen: Seen & { eventVersion?: number },
): Stale {
  const preview = previewRefutation(deskDb(), editor, {
    id: now.id,
    version: now.version,
  })
  const { eventId = null, eventVersion = 0 } = preview.ok ? preview.value : {}
  const { id, version } = seen
  const ofEntry = changesSince(deskDb(), { table: 'roll_entries', id, version })
  const ofEvent =
    eventId === null
      ? []
      : changesSince(deskDb(), {
          ...{ table: 'events', id: eventId, version: seen.eventVersion ?? 0 },
        })
  return {
    ...{ code: 'stale', version: now.version, theirs: null, isDecision: true },
    also: { eventVersion: String(eventVersion) },
    since: [...ofEntry, ...ofEvent],
  }
}
