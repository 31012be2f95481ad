import type { Db } from '#db/client'
import { type PeopleFilter, queryOf } from '#domain/filter'
import { chosenParts, type FilterPart, without } from '#domain/filter-parts'
import { type PersonRow, peopleRows } from './people-list.ts'
import { findPeople, listPeople } from './people-search.ts'
import { explainNames, type NameHit, nearNames } from './search.ts'
import { type FoundTexts, searchTexts } from './texts.ts'

/** Somebody whose name only comes near, and how near. */
export type NearPerson = PersonRow & { hit: NameHit }
/** How many there would be without a part of the filter. */
export type WayOut = { part: FilterPart | 'q'; total: number }

/** All that the people page shows for a filter, each kind of result apart. */
export function findPeoplePage(db: Db, filter: PeopleFilter, locale: string) {
  const found = findPeople(db, filter)
  const { q } = filter
  const ids = found.rows.map(({ id }) => id)
  const isFirst = q !== '' && !filter.after && !filter.before
  return {
    found,
    hits: q ? explainNames(db, q, ids) : new Map<number, NameHit>(),
    near: isFirst ? nearPeople(db, q) : [],
    texts: isFirst ? otherTexts(searchTexts(db, q, locale), found.rows) : null,
    waysOut: found.total === 0 ? waysOut(db, filter) : [],
  }
}

export type PeopleFound = ReturnType<typeof findPeoplePage>

function nearPeople(db: Db, q: string): NearPerson[] {
  const hits = new Map(nearNames(db, q).map((hit) => [hit.personId, hit]))
  return peopleRows(db, [...hits.keys()]).flatMap((row) => {
    const hit = hits.get(row.id)
    return hit ? [{ ...row, hit }] : []
  })
}

/** Who was found by name need not be shown again for what is said of them. */
function otherTexts(texts: FoundTexts, rows: readonly PersonRow[]): FoundTexts {
  const shown = new Set(rows.map(({ slug }) => slug))
  return { ...texts, people: texts.people.filter(({ slug }) => !shown.has(slug)) }
}

/** Which parts of the filter are in the way: each that finds somebody when it is left out. */
function waysOut(db: Db, filter: PeopleFilter): WayOut[] {
  const parts = new Set(chosenParts(filter).map(({ part }) => part))
  const every = [...parts, ...(filter.q && parts.size > 0 ? (['q'] as const) : [])]
  const asked = queryOf(filter).toString()
  return every
    .filter((part) => queryOf(without(filter, part)).toString() !== asked)
    .map((part) => ({ part, total: listPeople(db, without(filter, part)).total }))
    .filter(({ total }) => total > 0)
}
