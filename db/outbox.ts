import { type Db, statement } from '#db/client'
import { type OwnerKind, ownersSql } from '#db/publication-owners'
import { type Passage, passages } from '#db/publication-sql'
import type { RecordTable } from '#db/tables'

/** A row that changed, and the person it was about when it did. */
export type Entry = { table_name: RecordTable; row_id: number; person_id: number | null }

/** Whose published rows may have to change. */
export type Dirty = Record<OwnerKind, Set<number>> & {
  referenced: Map<RecordTable, Set<number>>
  /** Mass releases whose own row changed. */
  announced: Set<number>
}

/**
 * Whom the changed rows belong to, now in the record and until now in public: a row that
 * was deleted or moved is still found where it was shown.
 */
export function dirtyFrom(db: Db, entries: readonly Entry[]): Dirty {
  const dirty: Dirty = {
    people: new Set(),
    mass_releases: new Set(),
    referenced: new Map(),
    announced: new Set(),
  }
  for (const { table_name: table, row_id: id, people } of distinct(entries)) {
    const passage = passageOf.get(table)
    if (passage?.belongs === 'referenced') addReferenced(dirty, table, id)
    if (passage) addOwners(db, dirty, passage, id)
    if (table === 'sources') addOwnersOfSource(db, dirty, id)
    if (table === 'mass_releases') dirty.announced.add(id)
    for (const person of people) dirty.people.add(person)
  }
  return dirty
}

const passageOf = new Map(passages.map((passage) => [passage.table, passage]))

/** Each changed row once, with everyone it was about. */
function distinct(entries: readonly Entry[]) {
  const rows = new Map<string, Omit<Entry, 'person_id'> & { people: Set<number> }>()
  for (const { table_name, row_id, person_id } of entries) {
    const key = `${table_name} ${row_id}`
    const row = rows.get(key) ?? { table_name, row_id, people: new Set<number>() }
    if (person_id !== null) row.people.add(person_id)
    rows.set(key, row)
  }
  return rows.values()
}

function addReferenced({ referenced }: Dirty, table: RecordTable, id: number) {
  const ids = referenced.get(table) ?? new Set()
  referenced.set(table, ids.add(id))
}

function addOwners(db: Db, dirty: Dirty, passage: Passage, id: number) {
  for (const schema of ['record', 'main'] as const)
    add(dirty, statement(db, ownersSql(passage, schema)).get(id))
}

function add(dirty: Dirty, owners: unknown) {
  const { people, mass_releases } = (owners ?? {}) as Record<OwnerKind, number | null>
  if (people) dirty.people.add(people)
  if (mass_releases) dirty.mass_releases.add(mass_releases)
}

/** A source matters to its claims only when it becomes confidential, or is no longer so. */
function addOwnersOfSource(db: Db, dirty: Dirty, id: number) {
  const source = statement(
    db,
    `SELECT (SELECT confidential FROM record.sources WHERE id = :id) AS isConfidential,
       EXISTS (SELECT 1 FROM main.sources WHERE id = :id) AS isPublished`,
  ).get({ id }) as { isConfidential: number | null; isPublished: number }
  const schema = source.isPublished ? 'main' : 'record'
  const isStill = source.isConfidential === 0 ? source.isPublished : !source.isPublished
  if (isStill) return
  for (const passage of passages.filter(({ table }) =>
    pointsAtSource.has(table as RecordTable),
  )) {
    const sql = ownersSql(passage, schema, 'source_id')
    for (const owners of statement(db, sql).all(id)) add(dirty, owners)
  }
}

const pointsAtSource = new Set<RecordTable>([
  'claims',
  'figures',
  'roll_entries',
  'photos',
])

/** A release names its mass release only while that is public: whose releases name it. */
export function releasedIn(db: Db, massRelease: number): number[] {
  return inBoth(
    db,
    (schema) => `SELECT e.person_id FROM ${schema}.releases r
      JOIN ${schema}.events e ON e.id = r.event_id WHERE r.mass_release_id = ?`,
    massRelease,
  )
}

/** A roll entry names its person only while that person is public: where it does. */
export function rollsNaming(db: Db, person: number): number[] {
  return inBoth(
    db,
    (schema) => `SELECT mass_release_id FROM ${schema}.roll_entries WHERE person_id = ?`,
    person,
  )
}

function inBoth(db: Db, sql: (schema: string) => string, id: number): number[] {
  return ['record', 'main'].flatMap(
    (schema) => statement(db, sql(schema)).pluck().all(id) as number[],
  )
}
