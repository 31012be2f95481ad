import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { EditClaimForm } from '#components/desk/claim-form'
import { findClaim } from '#db/queries/questions'
import { paths } from '#i18n/paths'
import { amendClaimAction } from './actions.ts'

export default async function EditClaimPage({
  params,
}: PageProps<'/[locale]/desk/claims/[id]'>) {
  const { locale, id } = await params
  const here = paths.desk.claim(locale, Number(id))
  await requireEditor(paths.desk.signIn(locale, here))
  const found = findClaim(deskDb(), Number(id))
  if (!found) notFound()

  return <EditClaimForm locale={locale} action={amendClaimAction} {...found} />
}
