'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction, type Problem } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import {
  type DecisionProblem,
  decideQuestion,
  reopenQuestion,
} from '#db/mutations/adjudications'
import { changesToQuestion } from '#db/queries/changes-since'
import { findQuestion } from '#db/queries/questions'
import { newDecision, newReopening, type Question } from '#domain/question'
import { paths } from '#i18n/paths'

export const decideAction = editorAction(newDecision, (editor, input, locale) => {
  if (!input.reason) return { code: 'required', field: `reason.${locale}` }
  const decided = decideQuestion(deskDb(), editor, input)
  const question = { ...input.about, field: input.field }
  if (!decided.ok)
    return answer(locale, { ...question, seen: input.seen }, decided.problem)
  redirect(paths.desk.question(locale, question))
})

export const reopenAction = editorAction(newReopening, (editor, input, locale) => {
  const reopened = reopenQuestion(deskDb(), editor, input)
  const question = { ...input.about, field: input.field }
  if (!reopened.ok)
    return answer(locale, { ...question, seen: input.seen }, reopened.problem)
  redirect(paths.desk.question(locale, question))
})

/** What somebody decided first, or why the row cannot have the value. */
type Asked = Question & { seen: number }

function answer(
  locale: string,
  { seen, ...question }: Asked,
  problem: DecisionProblem,
): Problem {
  const now = findQuestion(deskDb(), question)
  if (!now || problem.code === 'missing') notFound()
  if (problem.code === 'stale')
    return {
      code: 'stale',
      version: now.version,
      theirs: now.values,
      since: changesToQuestion(deskDb(), question, seen),
      isDecision: true,
    }
  if (!('otherId' in problem)) return problem
  const { code, otherId, on } = problem
  const personId = now.row.person?.id
  const href =
    otherId === null || personId === undefined
      ? undefined
      : paths.desk.editEvent(locale, personId, otherId)
  return { code, field: 'recorded', on: on?.text, href }
}
