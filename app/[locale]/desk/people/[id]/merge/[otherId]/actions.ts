'use server'

import { notFound, redirect } from 'next/navigation'
import { editorAction, type Problem } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { recordJudgement } from '#db/mutations/judgements'
import { type MergeProblem, mergePeople } from '#db/mutations/merge'
import { changesSince, changesToPeople } from '#db/queries/changes-since'
import { explainTwo } from '#db/queries/likely-people'
import { newJudgement, type Pair } from '#domain/judgement'
import { type Merge, merge } from '#domain/merge'
import { paths } from '#i18n/paths'

export const mergeAction = editorAction(merge, (editor, input, locale) => {
  const db = deskDb()
  const explanation = explainTwo(db, input.survivorId, input.otherId) ?? null
  const merged = mergePeople(db, editor, input, explanation)
  if (merged.ok) redirect(paths.desk.person(locale, merged.value.personId))
  return problemOf(locale, input, merged.problem)
})

function problemOf(locale: string, input: Merge, problem: MergeProblem): Problem {
  switch (problem.code) {
    case 'missing':
      return notFound()
    case 'stale':
      return lookAgain(input, problem.version)
    case 'judged-different':
      return {
        code: problem.code,
        lines: problem.pairs.map((pair) => lineOf(locale, pair)),
      }
    default:
      return { code: problem.code }
  }
}

function lookAgain(
  { survivorId, otherId, version: seen }: Merge,
  version: number,
): Problem {
  const since = changesToPeople(deskDb(), [survivorId, otherId], seen)
  return { code: 'stale', theirs: {}, version, since, isDecision: true }
}

const lineOf = (locale: string, { personId, otherId }: Pair) => ({
  text: `${personId} · ${otherId}`,
  href: paths.desk.mergePeople(locale, personId, otherId),
})

export const judgeAction = editorAction(newJudgement, (editor, input, locale) => {
  const db = deskDb()
  const explanation = explainTwo(db, input.personId, input.otherId) ?? null
  const judged = recordJudgement(db, editor, input, explanation)
  if (judged.ok) redirect(paths.desk.duplicates(locale))
  if (judged.problem.code === 'missing') notFound()
  if (judged.problem.code !== 'stale') return { code: judged.problem.code }
  const { current } = judged.problem
  const { id = 0, version = 0, verdict = '' } = current ?? {}
  const seen = { table: 'judgements', id, version: input.version } as const
  const since = changesSince(db, seen)
  return { code: 'stale', theirs: { verdict }, version, since, isDecision: true }
})
