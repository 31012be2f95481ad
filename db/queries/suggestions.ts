import type { Db } from '#db/client'
import { type PersonRow, peopleRows } from './people-list.ts'
import { type NameHit, searchNames } from './search.ts'

export type Suggestion = PersonRow & { hit: NameHit }

const most = 8
/** Below this it is not what somebody is typing. */
const leastLike = 0.35

/** Whom a name that is still being typed may mean, the likest first. */
export function suggestPeople(db: Db, q: string): Suggestion[] {
  const hits = searchNames(db, q, most).filter(
    ({ how, score }) => how !== 'near' || score >= leastLike,
  )
  const rows = new Map(
    peopleRows(
      db,
      hits.map(({ personId }) => personId),
    ).map((row) => [row.id, row]),
  )
  return hits.flatMap((hit) => {
    const row = rows.get(hit.personId)
    return row ? [{ ...row, hit }] : []
  })
}
