'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction, type Problem } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { requireRecent } from '#auth/editor'
import {
  type AcceptProblem,
  acceptProposal,
  addComment,
  rejectProposal,
  withdrawProposal,
} from '#db/mutations/proposals'
import { findProposal } from '#db/queries/proposals'
import { erasureAction } from '#domain/erasure'
import { acceptance, newComment, rejection, withdrawal } from '#domain/proposal'
import { paths } from '#i18n/paths'
import type { Result } from '#lib/result'

/** What can never be taken back is confirmed only by who has shown of late who they are. */
export const acceptAction = editorAction(
  acceptance,
  async (editor, input, locale) => {
    const proposal = findProposal(deskDb(), input.id, { maySeeSealed: true })
    if (proposal?.action === erasureAction) {
      const here = paths.desk.proposal(locale, input.id)
      await requireRecent(paths.desk.confirm(locale, here))
    }
    return answer(locale, input.id, acceptProposal(deskDb(), editor, input))
  },
  'review',
)

export const rejectAction = editorAction(
  rejection,
  (editor, input, locale) =>
    answer(locale, input.id, rejectProposal(deskDb(), editor, input)),
  'review',
)

export const withdrawAction = editorAction(withdrawal, (editor, input, locale) =>
  answer(locale, input.id, withdrawProposal(deskDb(), editor, input)),
)

export const commentAction = editorAction(newComment, (editor, input, locale) =>
  answer(locale, input.id, addComment(deskDb(), editor, input)),
)

/** Back to the proposal as it stands then, or why nothing was done. */
function answer(
  locale: string,
  id: number,
  result: Result<unknown, AcceptProblem>,
): Problem {
  const here = paths.desk.proposal(locale, id)
  if (result.ok) redirect(here)
  const { problem } = result
  if (problem.code === 'missing') notFound()
  const on = 'on' in problem ? { on: problem.on?.text } : {}
  return { code: problem.code, ...on, href: here }
}
