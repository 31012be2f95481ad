import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { QuestionPage } from '#components/desk/question-page'
import { listRowsOf } from '#db/queries/desk-options'
import { findQuestion } from '#db/queries/questions'
import { readAsked } from '#domain/question'
import { paths } from '#i18n/paths'
import { queryString } from '#lib/query-string'
import { Replaced } from '../replaced.tsx'
import { decideAction, reopenAction } from './actions.ts'

export default async function ClaimsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/claims'>) {
  const { locale } = await params
  const query = await searchParams
  const question = readAsked(queryString(query))
  const here = paths.desk.question(locale, question)
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  if (!question) notFound()
  const open = findQuestion(deskDb(), question)
  if (!open) notFound()

  return (
    <>
      <Replaced {...{ locale, editor, query }} />
      <QuestionPage
        locale={locale}
        question={question}
        open={open}
        rows={listRowsOf(deskDb(), open.recorded?.column.as)}
        actions={{ decide: decideAction, reopen: reopenAction }}
      />
    </>
  )
}
