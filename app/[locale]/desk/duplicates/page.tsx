import { redirect } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { DuplicatesPage } from '#components/desk/identity/duplicates-page'
import {
  listContradictions,
  listDuplicates,
  lookForDuplicates,
} from '#db/queries/duplicates'
import { listJudgedPairs } from '#db/queries/judged-pairs'
import { listRollPeople } from '#db/queries/roll-people'
import { formatPlace, readPlace } from '#domain/judgement'
import type { PublicationLevel } from '#domain/person'
import { mayKnowOf } from '#domain/sealed'
import { paths } from '#i18n/paths'
import { queryString } from '#lib/query-string'

/** A page may take so long for looking at whoever was touched since the last one. */
const budgetMs = 60

export default async function DuplicateCandidatesPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/duplicates'>) {
  const { locale } = await params
  const query = queryString(await searchParams)
  const editor = await requireEditor(
    paths.desk.signIn(locale, paths.desk.duplicates(locale, query.toString())),
  )
  const [one, other] = query.getAll('person').map(Number)
  if (one && other) redirect(paths.desk.mergePeople(locale, one, other))
  const db = deskDb()
  const mayKnow = (level: PublicationLevel) => mayKnowOf(editor, level)
  const isComplete = lookForDuplicates(deskDb(), budgetMs)
  const { rows, next } = listDuplicates(db, {
    after: readPlace(query.get('after')),
    mayKnow,
  })
  const judged = listJudgedPairs(db, { mayKnow })
  const conflicts = listContradictions(db, mayKnow)
  const ids = [...rows, ...judged, ...conflicts].flatMap(({ personId, otherId }) => [
    personId,
    otherId,
  ])

  return (
    <DuplicatesPage
      locale={locale}
      query={query.toString()}
      rows={rows}
      next={next && paths.desk.duplicates(locale, `after=${formatPlace(next)}`)}
      people={listRollPeople(db, [...new Set(ids)])}
      judged={judged}
      conflicts={conflicts}
      isComplete={isComplete}
    />
  )
}
