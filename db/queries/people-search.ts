import type { Db } from '#db/client'
import { asked } from '#db/facets/ask'
import { evaluate } from '#db/facets/evaluate'
import { pagePicker } from '#db/facets/page'
import { valuesOf } from '#db/facets/values'
import { type PeopleFilter, pageSize } from '#domain/filter'
import { peopleRows } from './people-list.ts'
import { peopleNamed } from './search.ts'

/** How many values of a facet are shown, beside those asked for. */
const mostShown = 20

/**
 * A page of people and how many match in all, by the rule `persons`; for every facet how
 * many each of its values would find with all the other filters as they are. `problems`
 * are values that name nothing in this database: they are left out.
 */
export function findPeople(
  db: Db,
  filter: PeopleFilter,
  { most = mostShown, size = pageSize }: { most?: number; size?: number } = {},
) {
  const { picked, question, counts } = search(db, filter, { size, isCounted: true })
  const { ids, ...page } = picked.page()
  return {
    rows: peopleRows(db, ids),
    ...page,
    ...valuesOf(db, question, { counts, most }),
    problems: question.problems,
  }
}

/** The same without the facets. */
export function listPeople(db: Db, filter: PeopleFilter, { size = pageSize } = {}) {
  const { picked, question } = search(db, filter, { size, isCounted: false })
  const { ids, ...page } = picked.page()
  return { rows: peopleRows(db, ids), ...page, problems: question.problems }
}

function search(
  db: Db,
  filter: PeopleFilter,
  { size, isCounted }: { size: number; isCounted: boolean },
) {
  const scores = filter.q === '' ? null : peopleNamed(db, filter.q)
  const question = asked(db, filter, scores)
  const picked = pagePicker(db, filter, { scores, size })
  const counts = evaluate(question, { take: picked.take, isCounted })
  return { picked, question, counts }
}
