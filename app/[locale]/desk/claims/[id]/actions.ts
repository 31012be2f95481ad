'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { amendClaim } from '#db/mutations/claims'
import { changesSince } from '#db/queries/changes-since'
import { findClaim } from '#db/queries/questions'
import { recordDb } from '#db/record'
import { claimChange } from '#domain/claim'
import { paths } from '#i18n/paths'

export const amendClaimAction = editorAction(claimChange, (editor, input, locale) => {
  const amended = amendClaim(recordDb(), editor, input)
  const now = findClaim(recordDb(), input.id)
  if (!now) notFound()
  const { claim, values } = now
  if (!amended.ok) {
    const since = changesSince(recordDb(), { table: 'claims', ...input })
    return { code: 'stale', version: claim.version, theirs: values, since }
  }
  redirect(paths.desk.question(locale, claim))
})
