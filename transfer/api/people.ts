import type { Db } from '#db/client'
import { findPeople, listPeople } from '#db/queries/people-search'
import {
  findMovedPerson,
  findPersonProfile,
  findSlugOf,
} from '#db/queries/person-profile'
import { formatCursor } from '#domain/cursor'
import { type FilterProblem, type PeopleFilter, parsePeopleFilter } from '#domain/filter'
import { type FilterField, fieldOf, readings } from '#domain/filter-fields'
import { defaultLocale } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { type Problem, problemOf } from '#lib/problem'
import { fail, ok, type Result } from '#lib/result'
import { today } from '#lib/today'
import { peopleColumns } from '../columns.ts'
import { csvLines } from '../write-csv.ts'
import { listLinks, withoutPlace } from './addresses.ts'
import { type Answer, json, notThere } from './answer.ts'
import { facetsJson } from './facets-json.ts'
import { facets } from './facets-shape.ts'
import { personJson, personRowJson } from './person-json.ts'
import { peopleList, personProfile } from './person-shape.ts'
import {
  brokenLimit,
  brokenParameters,
  knownDayOf,
  limitOf,
  usualOnPage,
  wrongValue,
} from './strict.ts'

const fields: readonly FilterField[] = Object.values(fieldOf)
const many = Object.entries(fieldOf).flatMap(([key, field]) =>
  readings[key as keyof PeopleFilter].many ? [field] : [],
)
/** How many are read at once for a table: enough to be quick, few enough to be held. */
const batch = 2000
/** More values than this no facet is given with. */
const mostValues = 1000

type Found = ReturnType<typeof listPeople>
type Begun = { first: Found; size: number }

/** GET /api/v1/people */
export function peopleAnswer(db: Db, query: URLSearchParams): Answer {
  const limit = limitOf(query) ?? usualOnPage
  const asked = asking(query, { more: ['limit'] })
  if (!asked.ok) return { kind: 'problem', problem: asked.problem }
  const found = listPeople(db, asked.value, { size: limit })
  const wrong = namesNothing(found)
  if (wrong) return wrong
  const [next, previous] = [found.next, found.previous].map(
    (at) => at && formatCursor(at),
  )
  const html = withoutPlace(query)
  html.delete('limit')
  return json(peopleList, {
    data: found.rows.map(personRowJson),
    page: { total: found.total, limit, next: next ?? null },
    links: listLinks({
      to: paths.data.people,
      query,
      html: paths.people(defaultLocale, html.toString()),
      csv: paths.data.peopleCsv(html.toString()),
      after: next ?? null,
      before: previous ?? null,
    }),
  })
}

/** GET /api/v1/people.csv: everybody that the filter finds, in its order. */
export function peopleTable(db: Db, query: URLSearchParams, size = batch): Answer {
  const asked = asking(query)
  if (!asked.ok) return { kind: 'problem', problem: asked.problem }
  const filter = asked.value
  const first = listPeople(db, filter, { size })
  const wrong = namesNothing(first)
  if (wrong) return wrong
  const lines = csvLines(peopleColumns, everybody(db, filter, { first, size }))
  return { kind: 'csv', name: `habeas-people-${today()}.csv`, lines }
}

function* everybody(db: Db, filter: PeopleFilter, { first, size }: Begun) {
  let found = first
  yield found.rows
  while (found.next) {
    found = listPeople(db, { ...filter, before: null, after: found.next }, { size })
    yield found.rows
  }
}

/** GET /api/v1/facets */
export function facetsAnswer(db: Db, query: URLSearchParams): Answer {
  const asked = asking(query)
  if (!asked.ok) return { kind: 'problem', problem: asked.problem }
  const found = findPeople(db, asked.value, { most: mostValues, size: 1 })
  return namesNothing(found) ?? json(facets, facetsJson(found, query))
}

/** GET /api/v1/people/{slug or id} */
export function personAnswer(db: Db, name: string, query: URLSearchParams): Answer {
  const { day, broken } = knownDayOf(query)
  if (broken.length > 0)
    return {
      kind: 'problem',
      problem: problemOf(400, { problems: broken.map(wrongValue) }),
    }
  const slug = /^\d{1,16}$/.test(name) ? findSlugOf(db, Number(name)) : name
  const person = slug === undefined ? undefined : findPersonProfile(db, slug, day)
  if (person) return json(personProfile, personJson(person))
  const moved = findMovedPerson(db, name)
  return moved
    ? { kind: 'moved', to: paths.data.person(moved, day ? `known=${day}` : '') }
    : notThere
}

/** The filter that a query means, or everything that is wrong with it. */
function asking(
  query: URLSearchParams,
  { more = [] }: { more?: string[] } = {},
): Result<PeopleFilter, Problem> {
  const { filter, problems } = parsePeopleFilter(query)
  const broken = [
    ...brokenParameters(query, { fields: [...fields, ...more], many }),
    ...brokenLimit(query).filter(() => more.includes('limit')),
    ...problems,
  ]
  if (broken.length === 0) return ok(filter)
  return fail(problemOf(400, { problems: broken.map(wrongValue) }))
}

/** Values of the right form that nothing in this database has. */
function namesNothing({ problems }: { problems: FilterProblem[] }): Answer | undefined {
  if (problems.length === 0) return undefined
  const problem = problemOf(400, { problems: problems.map(wrongValue) })
  return { kind: 'problem', problem }
}
