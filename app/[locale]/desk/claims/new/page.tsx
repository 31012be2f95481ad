import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { NewClaimForm } from '#components/desk/claim-form'
import { findClaimedRow } from '#db/queries/claim-subject'
import { listSourceOptions } from '#db/queries/desk-options'
import { readAsked } from '#domain/question'
import { paths } from '#i18n/paths'
import { queryString } from '#lib/query-string'
import { addClaimAction } from './actions.ts'

export default async function NewClaimPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/claims/new'>) {
  const { locale } = await params
  const asked = readAsked(queryString(await searchParams))
  const here = paths.desk.newClaim(locale, asked)
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  if (!asked) notFound()
  const row = findClaimedRow(deskDb(), asked)
  if (!row) notFound()

  return (
    <NewClaimForm
      locale={locale}
      row={row}
      field={asked.field}
      options={listSourceOptions(deskDb(), editor.id)}
      action={addClaimAction}
    />
  )
}
