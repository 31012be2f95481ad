'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { amendClaim } from '#db/mutations/claims'
import { changesSince } from '#db/queries/changes-since'
import { findClaim } from '#db/queries/questions'
import { claimChange } from '#domain/claim'
import { paths } from '#i18n/paths'

export const amendClaimAction = editorAction(claimChange, (editor, input, locale) => {
  const amended = amendClaim(deskDb(), editor, input)
  const now = findClaim(deskDb(), input.id)
  if (!now) notFound()
  const { claim, values } = now
  if (!amended.ok) {
    const since = changesSince(deskDb(), { table: 'claims', ...input })
    return { code: 'stale', version: claim.version, theirs: values, since }
  }
  redirect(paths.desk.question(locale, claim))
})
