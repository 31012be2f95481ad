import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireRecent, requireRight } from '#auth/editor'
import { ErasurePage } from '#components/desk/erasure/erasure-page'
import { findDeskPerson } from '#db/queries/desk-person'
import {
  countErasable,
  findErasure,
  findProposedErasure,
  whyNotErasable,
} from '#db/queries/erasures'
import { paths } from '#i18n/paths'
import { requestErasureAction } from './actions.ts'

export default async function DeskErasurePage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/erasure'>) {
  const { locale, id } = await params
  const here = paths.desk.erasure(locale, Number(id))
  await requireRight('manage', paths.desk.signIn(locale, here))
  await requireRecent(paths.desk.confirm(locale, here))
  const db = deskDb()
  const person = findDeskPerson(db, Number(id))
  if (!person) notFound()
  const problem = whyNotErasable(db, person.id)

  return (
    <ErasurePage
      locale={locale}
      person={person}
      problem={problem}
      counts={problem ? undefined : countErasable(db, person.id)}
      done={findErasure(db, person.id)}
      proposedIn={findProposedErasure(db, person.id)}
      request={requestErasureAction}
    />
  )
}
