import { getTableColumns } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { publication } from '#db/publication'
import { limitFieldOf, limitSubjectOf } from '#db/publication-limits'
import type { TableRule } from '#db/publication-rule'
import { keyColumn, type RecordTable, tableNamed } from '#db/tables'
import { insert, type Tx } from '#db/write'
import { fieldsToLimit, type LimitField, type LimitSubject } from '#domain/limit'
import * as a from '#tests/builders'
import { aPlace, type Place } from '#tests/place'
import { token, tokensPublished } from '#tests/tokens'

/** Each column that a limit empties: of which table, and which field it is of what. */
const limitedColumns = Object.entries(limitSubjectOf).flatMap(([name, about]) => {
  const table = name as RecordTable
  const { columns } = publication[table] as TableRule
  return Object.entries(getTableColumns(tableNamed(table))).flatMap(([key, column]) =>
    ['limitable', 'unless_limited'].includes(String(columns[key]))
      ? [{ table, column, subject: about.subject, field: limitFieldOf(column.name) }]
      : [],
  )
})

/** Fields that are rows of their own, or that a rule of their own looks after. */
const byOtherRules: [LimitSubject, LimitField][] = [
  ['person', 'citizenship'],
  ['person', 'occupation'],
  ['person', 'family'],
  ['name', 'text'],
  ['event', 'articles'],
  ['event', 'judges'],
  ['event', 'mass_release'],
  ['event', 'injury'],
]

test('every field that can be limited is a column that a limit empties, or has a rule of its own', () => {
  const ruled = [...limitedColumns.map(({ subject, field }) => [subject, field] as const)]
  const all = [...ruled, ...byOtherRules].map((pair) => pair.join('.'))
  const listed = Object.entries(fieldsToLimit).flatMap(([subject, fields]) =>
    fields.map((field) => `${subject}.${field}`),
  )
  expect([...new Set(all)].sort()).toEqual(listed.sort())
})

// One place for all fields: every limit is lifted again.
let everything: Place
let ids: ReturnType<typeof everythingOf>
beforeAll(() => {
  everything = aPlace()
  ids = a.write(everything.record, everythingOf)
  everything.publish()
})

test.each(
  limitedColumns.map(({ subject, field }) => [subject, field] as const).filter(isFirst),
)(
  'a limited field %s.%s is published in no column, and everything else as before',
  (subject, field) => {
    const { record, publish, rows } = everything
    const columns = limitedColumns.filter(
      (one) => one.subject === subject && one.field === field,
    )
    const valuesOf = (table: RecordTable, column: string, id: number) =>
      rows<{ value: unknown }>(
        `SELECT "${column}" AS value FROM ${table} WHERE "${keyColumn(table)}" = ${id}`,
      )[0]?.value
    const shown = () =>
      columns.map(
        ({ table, column }) => valuesOf(table, column.name, ids[table] ?? 0) ?? null,
      )
    const before = shown()
    expect(before).not.toContain(null)
    for (const { table } of columns)
      limit(record, { subject, subject_id: ids[table] ?? 0, field })
    publish()
    expect(shown()).toEqual(
      columns.map(({ column }) => (column.notNull ? column.default : null)),
    )
    lift(record)
    publish()
    expect(shown()).toEqual(before)
  },
)

function isFirst(
  pair: readonly string[],
  at: number,
  all: readonly (readonly string[])[],
) {
  return all.findIndex((other) => other.join() === pair.join()) === at
}

/** A row in every table of which columns can be limited, every one of them with a value. */
function everythingOf(tx: Tx): Partial<Record<RecordTable, number>> {
  const facility_id = a.aFacility(tx)
  const person = a.aPerson(tx, {
    ...{ birth_place: 'Minsk', summary: { en: 'A teacher.' } },
    ...a.dated('birth_on', '1990-01-02'),
  })
  const common = {
    ...{ place: 'Minsk', text: { en: 'A text.' }, facility_id, case_id: a.aCase(tx) },
    ...{ on: '2020-09', knownOn: '2020-10', happened_on_verbatim: 'in September' },
  }
  const events = a.anArrest(tx, person, {
    ...common,
    organisation_id: a.anOrganisation(tx),
  })
  const decisions = a.aDecision(tx, person, { ...common, court_id: a.aCourt(tx) })
  return {
    people: person,
    events,
    arrests: events,
    decisions,
    sentences: a.aSentence(tx, decisions, {
      ...{ term: 'P4Y', suspended_term: 'P1Y', money: 30, regime: 'general' },
      ...a.dated('expected_end_on', '2024'),
    }),
    transfers: a.aTransfer(tx, person, {
      ...{ from_facility_id: facility_id, to_facility_id: a.aFacility(tx) },
    }),
    releases: a.aRelease(tx, person, {
      ...{ destination: 'LT', documents: 'none', legal_act: 'Decree 1' },
    }),
    deaths: a.aDeath(tx, a.aPerson(tx), { official_cause: 'a', reported_cause: 'b' }),
    designations: a.aDesignation(tx, person, {
      ...{ on: '2020', end_reason: { en: 'It was ended.' } },
      ...a.dated('ended_on', '2021'),
    }),
  }
}

type Row = { subject: LimitSubject; subject_id: number; field: LimitField }

function limit(record: Parameters<typeof a.write>[0], row: Row) {
  a.write(record, (tx) => {
    const isThere = tx.$client
      .prepare(
        'SELECT 1 FROM field_limits WHERE subject = ? AND subject_id = ? AND field = ?',
      )
      .get(row.subject, row.subject_id, row.field)
    if (!isThere)
      insert(tx, 'field_limits', { ...row, reason: 'sensitive', note: token() })
  })
}

function lift(record: Parameters<typeof a.write>[0]) {
  a.write(record, (tx) => tx.$client.prepare('DELETE FROM field_limits').run())
}

test('what sources say of a limited field goes with it, and nothing of it is left in any byte', () => {
  const { folder, record, publish, rows } = aPlace()
  const person = a.write(record, (tx) => {
    const id = a.aPerson(tx, { birth_place: token() })
    for (const field of ['birth_place', 'family', 'other'])
      a.aClaim(tx, 'person', id, { field, value: token(), locator: token() })
    insert(tx, 'adjudications', {
      ...{ subject: 'person', subject_id: id, field: 'birth_place', outcome: 'disputed' },
      reason: { en: token() },
    })
    a.aClaim(tx, 'person', id, { field: 'occupation', value: 'a teacher' })
    return id
  })
  publish()
  expect(tokensPublished(folder).length).toBeGreaterThan(5)
  for (const field of ['birth_place', 'family'] as const)
    limit(record, { subject: 'person', subject_id: person, field })
  expect(publish()).toMatchObject({ hid: true, unfinished: false })
  expect(tokensPublished(folder)).toEqual([])
  expect(rows('SELECT value FROM claims')).toEqual([{ value: 'a teacher' }])
})

test('an event of which all that is said is limited is not published: it would have no source', () => {
  const { record, publish, rows } = aPlace()
  const event = a.write(record, (tx) => {
    const id = a.anArrest(tx, a.aPerson(tx), { on: '2020', sourceId: null })
    a.aClaim(tx, 'event', id, { field: 'place', value: 'at home' })
    return id
  })
  publish()
  expect(rows('SELECT id FROM events')).toEqual([{ id: event }])
  limit(record, { subject: 'event', subject_id: event, field: 'place' })
  publish()
  expect(rows('SELECT id FROM events')).toEqual([])
})

test('of a limited chief name initials stay, and nothing else tells it', () => {
  const { folder, record, publish, rows } = aPlace()
  const [first, last] = [token(), token()]
  const name = `${first} ${last}`
  const { person, id } = a.write(record, (tx) => {
    const person = a.aPerson(tx, { name: null, slug: `${first}-${last}` })
    const id = a.aName(tx, person, { text: name })
    a.aClaim(tx, 'name', id, { field: 'spelling', value: name })
    insert(tx, 'old_slugs', { slug: last, person_id: person })
    const source_id = a.aSource(tx, {
      title: `${name} sentenced`,
      slug: `${last}-sentenced`,
      url: null,
    })
    a.anArrest(tx, person, { on: '2020', sourceId: source_id })
    const roll = { raw_text: name, match_state: 'matched', person_id: person }
    a.aRollEntry(tx, a.aMassRelease(tx), roll)
    const case_id = a.aCase(tx, { names: { en: name }, slug: `case-${last}` })
    insert(tx, 'case_parties', { case_id, person_id: person, role: 'accused' })
    return { person, id }
  })
  publish()
  expect(tokensPublished(folder).length).toBeGreaterThan(10)
  limit(record, { subject: 'name', subject_id: id, field: 'text' })
  expect(publish()).toMatchObject({ hid: true, unfinished: false })
  expect(tokensPublished(folder)).toEqual([])
  const letters = [first, last]
    .map((word) => `${word.charAt(0).toUpperCase()}.`)
    .join(' ')
  expect(rows('SELECT text FROM names')).toEqual([{ text: letters }])
  expect(rows('SELECT slug FROM people')).toEqual([{ slug: `p-${person.toString(36)}` }])
})

test('a limited by-name goes alone: the address stays unless it has a word of it', () => {
  const { record, publish, rows } = aPlace()
  const [one, other] = a.write(record, (tx) =>
    ['ada-example', 'ada-sunflower'].map((slug) => {
      const person = a.aPerson(tx, { name: 'Ada Example', slug })
      const id = a.aName(tx, person, { text: 'Ada Sunflower', kind: 'pseudonym' })
      insert(tx, 'field_limits', {
        subject: 'name',
        subject_id: id,
        field: 'text',
        reason: 'legal',
      })
      return person
    }),
  )
  publish()
  expect(rows('SELECT text FROM names')).toEqual([
    { text: 'Ada Example' },
    { text: 'Ada Example' },
  ])
  expect(rows(`SELECT slug FROM people ORDER BY id = ${other}`)).toEqual([
    { slug: 'ada-example' },
    { slug: `p-${other?.toString(36)}` },
  ])
  expect(one).not.toBe(other)
})
