import { type Db, statement } from '#db/client'
import { shelfOf } from '#db/queries/name-shelf'
import { compareNames, type FoundName, type NameForm } from '#domain/name-hit'
import { type NameQuery, nameQuery } from '#domain/name-query'
import { mostCompared, namedCertainly, rankPeople } from '#domain/name-ranking'
import type { NameShelf } from '#domain/name-shelf'
import type { Vocabulary } from '#domain/vocabulary'

/** One person, with the name that was found and how well it fits. */
export type NameHit = FoundName & { personId: number }

/**
 * The people whose names are most like this, in any script and spelling, best first, each
 * with the name that was found. `score` is from 0 to 1. Bounded work, whatever is asked
 * (`npm run bench:search` says how much).
 */
export function searchNames(db: Db, q: string, most = mostCompared): NameHit[] {
  const ranked = rankNames(db, q).slice(0, most)
  return [...explainNames(db, q, ranked).values()].sort(
    (a, b) => b.score - a.score || a.personId - b.personId,
  )
}

/** The same people, and nothing but their order. */
export function rankNames(db: Db, q: string): number[] {
  const shelf = shelfOf(db)
  const ranked = rankPeople(shelf, queryOf(shelf, q))
  return ranked.map(([personId]) => personId)
}

/**
 * Everyone who certainly has such a name: each word that was asked for sounds like one of
 * theirs. From person to a score from 0 to 1.
 */
export function peopleNamed(db: Db, q: string): ReadonlyMap<number, number> {
  const shelf = shelfOf(db)
  return namedCertainly(shelf, queryOf(shelf, q))
}

/** Which name of each of these people the query found, and how. */
export function explainNames(
  db: Db,
  q: string,
  personIds: readonly number[],
): ReadonlyMap<number, NameHit> {
  const names = shelfOf(db)
  const query = queryOf(names, q)
  const hits = personIds.flatMap((personId): NameHit[] => {
    const found = compareNames({ q, query, names, forms: formsOf(db, personId) })
    return found ? [{ personId, ...found }] : []
  })
  return new Map(hits.map((hit) => [hit.personId, hit]))
}

function formsOf(db: Db, personId: number): NameForm[] {
  const sql = 'SELECT text, lang, script, kind, scheme FROM names WHERE person_id = ?'
  return statement(db, sql).all(personId) as NameForm[]
}

/** People whose names come near without being certainly meant, the likest first. */
export function nearNames(db: Db, q: string, most = 10): NameHit[] {
  const certain = peopleNamed(db, q)
  return searchNames(db, q)
    .filter(({ personId, score }) => !certain.has(personId) && score >= leastNear)
    .slice(0, most)
}

/** Below this a name has a common word with the query at best. */
const leastNear = 0.35

const lastAsked = new WeakMap<Vocabulary, { q: string; query: NameQuery }>()

/** One page asks the same of the vocabulary several times, and it is most of the work. */
function queryOf(shelf: NameShelf, q: string): NameQuery {
  const last = lastAsked.get(shelf.vocabulary)
  if (last?.q === q) return last.query
  const query = nameQuery(q, shelf)
  lastAsked.set(shelf.vocabulary, { q, query })
  return query
}
