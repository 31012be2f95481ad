import { notFound, redirect } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ComparePage } from '#components/desk/identity/compare-page'
import { findDeskPerson, listDeskDetails } from '#db/queries/desk-person'
import { listJudgedPairs } from '#db/queries/judged-pairs'
import { explainTwo } from '#db/queries/likely-people'
import { findSurvivor, lastTouch } from '#db/queries/merged-people'
import type { PublicationLevel } from '#domain/person'
import { mayKnowOf } from '#domain/sealed'
import { paths } from '#i18n/paths'
import { judgeAction, mergeAction } from './actions.ts'

export default async function MergePeoplePage({
  params,
}: PageProps<'/[locale]/desk/people/[id]/merge/[otherId]'>) {
  const { locale, ...given } = await params
  const [id, otherId] = [Number(given.id), Number(given.otherId)]
  const editor = await requireEditor(
    paths.desk.signIn(locale, paths.desk.mergePeople(locale, id, otherId)),
  )
  const db = deskDb()
  const mayKnow = (level: PublicationLevel) => mayKnowOf(editor, level)
  const survivorId = findSurvivor(db, id) ?? findSurvivor(db, otherId)
  if (survivorId !== undefined) redirect(paths.desk.person(locale, survivorId))
  const [survivor, other] = [id, otherId].map((one) => {
    const person = findDeskPerson(db, one)
    return person && mayKnow(person.publicationLevel)
      ? { person, details: listDeskDetails(db, one) }
      : undefined
  })
  if (!survivor || !other || id === otherId) notFound()

  return (
    <ComparePage
      locale={locale}
      survivor={survivor}
      other={other}
      explanation={explainTwo(db, id, otherId)}
      judged={listJudgedPairs(db, { personIds: [id, otherId], mayKnow })[0]}
      version={lastTouch(db, [id, otherId])}
      actions={{ judge: judgeAction, merge: mergeAction }}
    />
  )
}
