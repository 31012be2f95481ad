import { type Db, statement } from '#db/client'
import type { EventCursor, EventFilter } from '#domain/event-filter'
import { listCitedSources } from './cited-sources.ts'
import { claimsAboutEvents } from './claims.ts'
import { eventsById } from './person-events.ts'

type Value = string | number
type Condition = { sql: string; values: Value[] }
type Place = { id: number; earliest: string | null }

// A filter without its condition does not compile, so none is ever silently ignored.
const conditions = {
  kind: ({ kind }) => oneOf('e.kind', kind),
  state: ({ state }) => oneOf('e.state', state),
  country: ({ country }) => oneOf('p.country', country),
  person: ({ person }) => oneOf('p.slug', person),
  happened: ({ happened }) => overlapping('e.happened_on', happened),
  known: ({ known }) => overlapping('e.known_on', known),
  after: () => undefined,
} satisfies Record<keyof EventFilter, (filter: EventFilter) => Condition | undefined>

function oneOf(column: string, values: readonly string[]): Condition | undefined {
  if (values.length === 0) return undefined
  return {
    sql: `${column} IN (${values.map(() => '?').join(', ')})`,
    values: [...values],
  }
}

/** Whatever could have been in the period: a vague date belongs where it overlaps. */
function overlapping(column: string, { from, to }: EventFilter['known']) {
  if (!from && !to) return undefined
  return {
    sql: `${column}_latest >= ? AND ${column}_earliest <= ?`,
    values: [from ?? '0001-01-01', to ?? '9999-12-31'],
  }
}

/**
 * Events of people, the latest first and undated ones last, with the person of each and
 * the claims and sources that they rest on.
 */
export function listEventsOfPeople(db: Db, filter: EventFilter, size: number) {
  const places = placesOf(db, filter, size + 1)
  const page = places.slice(0, size)
  const ids = page.map(({ id }) => id)
  const events = eventsById(db, ids)
  const claims = claimsAboutEvents(db, ids)
  const people = peopleOf(db, ids)
  const rows = ids.flatMap((id) => {
    const [event, person] = [events.get(id), people.get(id)]
    return event && person ? [{ ...event, person }] : []
  })
  const sources = listCitedSources(db, {
    ids: claims.map(({ sourceId }) => sourceId),
    texts: rows.map(({ text }) => text),
  })
  const end = page.at(-1)
  return { rows, claims, sources, next: places.length > size && end ? end : null }
}

export type EventRows = ReturnType<typeof listEventsOfPeople>

export function countEventsOfPeople(db: Db, filter: EventFilter): number {
  const { sql, values } = conditionOf(filter)
  const text = `SELECT count(*) FROM ${tablesFor(sql)} ${sql}`
  return statement(db, text)
    .pluck()
    .get(...values) as number
}

/** In two steps, since an index gives either those with a date in their order or the rest. */
function placesOf(db: Db, filter: EventFilter, size: number): Place[] {
  const { after } = filter
  const dated =
    after?.earliest === null ? [] : placesWhere(db, filter, { ...datedFrom(after), size })
  const left = size - dated.length
  if (left === 0) return dated
  const from = after?.earliest === null ? after.id : Number.MAX_SAFE_INTEGER
  const undated = { sql: 'e.happened_on_earliest IS NULL AND e.id < ?', values: [from] }
  return [...dated, ...placesWhere(db, filter, { ...undated, size: left })]
}

function datedFrom(after: EventCursor | null): Condition {
  if (!after?.earliest) return { sql: 'e.happened_on_earliest IS NOT NULL', values: [] }
  return {
    sql: '(e.happened_on_earliest, e.id) < (?, ?)',
    values: [after.earliest, after.id],
  }
}

function placesWhere(db: Db, filter: EventFilter, part: Condition & { size: number }) {
  const { sql, values } = conditionOf(filter, part)
  return statement(
    db,
    `SELECT e.id, e.happened_on_earliest AS earliest
     FROM ${tablesFor(sql)} ${sql}
     ORDER BY e.happened_on_earliest DESC, e.id DESC LIMIT ?`,
  ).all(...values, part.size) as Place[]
}

/** People only where they are asked about: a million look-ups are worth leaving out. */
const tablesFor = (condition: string) =>
  condition.includes('p.') ? 'events e JOIN people p ON p.id = e.person_id' : 'events e'

function conditionOf(filter: EventFilter, ...more: Condition[]): Condition {
  const asked = Object.values(conditions).flatMap((make) => make(filter) ?? [])
  const all = [...asked, ...more]
  return {
    sql: all.length > 0 ? `WHERE ${all.map(({ sql }) => `(${sql})`).join(' AND ')}` : '',
    values: all.flatMap(({ values }) => values),
  }
}

type Person = {
  id: number
  slug: string
  names: Record<string, string>
  country: string
  fictional: boolean
}

function peopleOf(db: Db, eventIds: readonly number[]): Map<number, Person> {
  const rows = statement(
    db,
    `SELECT e.id AS event, p.id, p.slug, s.display_names AS names, p.country, p.fictional
     FROM json_each(?) asked JOIN events e ON e.id = asked.value
     JOIN people p ON p.id = e.person_id JOIN standings s ON s.person_id = p.id`,
  ).all(JSON.stringify(eventIds)) as RawPerson[]
  return new Map(
    rows.map(({ event, names, fictional, ...person }) => [
      event,
      { ...person, names: JSON.parse(names), fictional: fictional === 1 },
    ]),
  )
}

type RawPerson = Omit<Person, 'names' | 'fictional'> & {
  event: number
  names: string
  fictional: number
}
