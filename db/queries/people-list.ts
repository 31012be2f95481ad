import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { peopleNamed } from '#db/queries/search'
import type { Certainty, CustodyStatus } from '#domain/custody'
import type { Edtf } from '#domain/edtf'
import { type PeopleFilter, pageSize, type Sort } from '#domain/filter'
import type { Sex } from '#domain/person'

export type PersonRow = {
  id: number
  slug: string
  names: Record<string, string>
  status: CustodyStatus
  certainty: Certainty
  since: Edtf | null
  country: string
  sex: Sex
  fictional: boolean
}

type Condition = { sql: string; values: (string | number)[] }

// A filter without its condition does not compile, so none is ever silently ignored.
const conditions = {
  q: ({ q }, db) =>
    q
      ? {
          sql: 's.person_id IN (SELECT value FROM json_each(?))',
          values: [JSON.stringify([...peopleNamed(db, q).keys()])],
        }
      : undefined,
  status: ({ status }) => oneOf('s.status', status),
  country: ({ country }) => oneOf('s.country', country),
  sex: ({ sex }) => oneOf('s.sex', sex),
  release: ({ release }) =>
    release.length === 0
      ? undefined
      : {
          sql: `s.person_id IN (SELECT e.person_id FROM releases r JOIN events e
                  ON e.id = r.event_id AND e.state IN ('reported', 'verified')
                  WHERE ${oneOf('r.type', release)?.sql})`,
          values: release,
        },
  arrestedFrom: (filter) => between('arrest', filter.arrestedFrom, filter.arrestedTo),
  arrestedTo: () => undefined,
  releasedFrom: (filter) => between('release', filter.releasedFrom, filter.releasedTo),
  releasedTo: () => undefined,
  heldOn: ({ heldOn }) =>
    heldOn === null
      ? undefined
      : {
          // Possibly held: the span could cover the day, however vague its ends.
          sql: `s.person_id IN (SELECT person_id FROM custody_spans
                  WHERE deprived_wide = 1 AND behind_bars = 1 AND fictional IN (0, 1)
                  AND from_on_earliest <= ? AND coalesce(to_on_latest, '9999-12-31') > ?)`,
          values: [heldOn, heldOn],
        },
  sort: () => undefined,
  page: () => undefined,
} satisfies Record<
  keyof PeopleFilter,
  (filter: PeopleFilter, db: Db) => Condition | undefined
>

function oneOf(column: string, values: string[]): Condition | undefined {
  if (values.length === 0) return undefined
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values }
}

/** People with such an event possibly between two days: vague dates match by overlap. */
function between(
  kind: string,
  from: string | null,
  to: string | null,
): Condition | undefined {
  if (from === null && to === null) return undefined
  return {
    sql: `s.person_id IN (SELECT person_id FROM events WHERE kind = '${kind}'
            AND state IN ('reported', 'verified')
            AND happened_on_earliest <= ? AND happened_on_latest >= ?)`,
    values: [to ?? '9999-12-31', from ?? '0001-01-01'],
  }
}

const orders: Record<Sort, string> = {
  name: 's.sort_key, s.person_id',
  arrested: 's.last_arrest_earliest IS NULL, s.last_arrest_earliest DESC, s.person_id',
  released: 's.last_release_earliest IS NULL, s.last_release_earliest DESC, s.person_id',
}

/** One page of people and how many match in all, by the rule `persons`. */
export function listPeople(
  db: Db,
  filter: PeopleFilter,
): { rows: PersonRow[]; total: number } {
  const where = conditionsOf(db, filter)
  const total = statement(db, `SELECT count(*) FROM standings s ${where.sql}`)
    .pluck()
    .get(...where.values) as number
  const rows = statement(
    db,
    `SELECT p.id, p.slug, s.display_names AS names, s.status, s.certainty,
       s.since_on AS sinceOn, s.since_on_earliest AS sinceEarliest,
       s.since_on_latest AS sinceLatest, s.country, s.sex, s.fictional
     FROM (SELECT s.person_id FROM standings s ${where.sql}
           ORDER BY ${orders[filter.sort]} LIMIT ? OFFSET ?) found
     JOIN standings s ON s.person_id = found.person_id
     JOIN people p ON p.id = s.person_id
     ORDER BY ${orders[filter.sort]}`,
  ).all(...where.values, pageSize, (filter.page - 1) * pageSize) as RawRow[]
  return { rows: rows.map(toPersonRow), total }
}

type RawRow = Omit<PersonRow, 'names' | 'fictional' | 'since'> &
  Record<'sinceOn' | 'sinceEarliest' | 'sinceLatest', string | null> & {
    names: string
    fictional: number
  }

function toPersonRow({ sinceOn, sinceEarliest, sinceLatest, ...row }: RawRow): PersonRow {
  return {
    ...row,
    since: edtfFrom(sinceOn, sinceEarliest, sinceLatest),
    names: JSON.parse(row.names),
    fictional: row.fictional === 1,
  }
}

function conditionsOf(db: Db, filter: PeopleFilter): Condition {
  const all = Object.values(conditions).flatMap(
    (condition) => condition(filter, db) ?? [],
  )
  return {
    sql: all.length > 0 ? `WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : '',
    values: all.flatMap(({ values }) => values),
  }
}
