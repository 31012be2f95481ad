import type { Db } from '#db/client'
import { epochDay } from '#domain/calendar'
import type { Day } from '#domain/edtf'
import type { FilterProblem, PeopleFilter } from '#domain/filter'
import { fieldOf } from '#domain/filter-fields'
import { type Reference, references } from './columns.ts'
import { facetsKnownOn } from './known.ts'
import { loadedFacets } from './loaded.ts'
import type { Asked } from './tests.ts'
import { keysOfToken } from './tokens.ts'

/** A filter as this database understands it, and which of its values name nothing here. */
export function asked(
  db: Db,
  filter: PeopleFilter,
  scores: ReadonlyMap<number, number> | null,
): Asked & { problems: FilterProblem[] } {
  const problems: FilterProblem[] = []
  const facets = facetsAsked(db, filter, problems)
  const keysOf = (reference: Reference) => {
    const named = filter[reference].flatMap((token) => {
      const keys = keysOfToken(db, facets, { reference, token })
      if (keys.length > 0) return [keys]
      problems.push({ field: fieldOf[reference], value: token, rule: 'names-nothing' })
      return []
    })
    // A filter of which nothing is left is none, like one whose every value is wrong.
    return named.length > 0 ? named.flat() : null
  }
  return {
    filter,
    facets,
    scores,
    problems,
    question: {
      day: dayOf(filter.on ?? filter.known),
      isCertain: filter.match === 'certainly',
    },
    keys: Object.fromEntries(
      references.map((reference) => [reference, keysOf(reference)]),
    ) as Asked['keys'],
  }
}

const dayOf = (day: Day | null) => (day === null ? null : epochDay(day))

/** As known now, and so too where what was known then takes too long to work out. */
function facetsAsked(db: Db, { known }: PeopleFilter, problems: FilterProblem[]) {
  const facets = known === null ? loadedFacets(db) : facetsKnownOn(db, known)
  if (facets) return facets
  problems.push({ field: 'known', value: known ?? '', rule: 'too-long-ago' })
  return loadedFacets(db)
}
