import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireRight } from '#auth/editor'
import { CorrectionPage } from '#components/desk/corrections/correction-page'
import { findCorrection, listAboutSame, listSteps } from '#db/queries/corrections'
import { findDeskPerson, listDeskDetails } from '#db/queries/desk-person'
import { findAsked } from '#db/queries/pasted-addresses'
import { findSoftHide } from '#db/queries/soft-hides'
import { paths } from '#i18n/paths'
import { decideCorrectionAction, hideAboutAction } from './actions.ts'

export default async function DeskCorrectionPage({
  params,
}: PageProps<'/[locale]/desk/corrections/[id]'>) {
  const { locale, id } = await params
  const here = paths.desk.correction(locale, Number(id))
  await requireRight('write', paths.desk.signIn(locale, here))
  const db = deskDb()
  const correction = findCorrection(db, Number(id))
  if (!correction) notFound()
  const found = findAsked(db, correction)
  const person = found?.personId ? findDeskPerson(db, found.personId) : undefined

  return (
    <CorrectionPage
      {...{ locale, correction, found }}
      steps={listSteps(db, correction.id)}
      person={person && { person, details: listDeskDetails(db, person.id) }}
      softHide={findSoftHide(db, correction.id)}
      same={listAboutSame(db, correction)}
      now={Date.now()}
      actions={{ decide: decideCorrectionAction, hide: hideAboutAction }}
    />
  )
}
