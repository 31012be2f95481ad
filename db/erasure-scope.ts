import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { type Db, statement } from '#db/client'
import {
  type Content,
  listContents,
  nameOf,
  ownerOf,
  type RowName,
} from '#db/erasure-owners'
import { subjectTables } from '#db/subjects'
import { keyColumn, type RecordTable, tableNamed, tableNames } from '#db/tables'

/** Whom an erasure is about, and every row of the record, there or gone, that is theirs. */
export type ErasureScope = {
  /** The person, and all records that became part of theirs. */
  people: ReadonlySet<number>
  rows: ReadonlyMap<string, RowName>
}

/** By the record as it is, and by all that history has not had erased. */
export function scopeOf(db: Db, personId: number): ErasureScope {
  const people = withMerged(db, personId)
  const rows = new Map<string, RowName>()
  const add = (name: RowName) => rows.set(nameOf(name), name)
  for (const name of [...namedInHistory(db, people), ...listNow(db, people)]) {
    const owner = ownerOf(db, name)
    if (owner !== undefined && people.has(owner)) add(name)
  }
  for (const name of judgementsOf(db, people)) add(name)
  for (const name of [...ownSources(db, rows), ...ownCases(db, people, rows)]) add(name)
  return { people, rows }
}

function withMerged(db: Db, personId: number): Set<number> {
  const sql = `WITH RECURSIVE merged (id) AS (VALUES (?)
      UNION SELECT p.id FROM main.people p JOIN merged m ON p.merged_into = m.id)
    SELECT id FROM merged`
  return new Set(statement(db, sql).pluck().all(personId) as number[])
}

/** Rows that were theirs at some time; by now they may be somebody else's. */
function namedInHistory(db: Db, people: ReadonlySet<number>): RowName[] {
  const sql = `SELECT DISTINCT table_name AS "table", row_id AS "key"
    FROM main.revision_rows WHERE person_id = ?`
  return [...people].flatMap((id) => statement(db, sql).all(id) as RowName[])
}

/** What hangs on a row that moved to them was never written in their name. */
function listNow(db: Db, people: ReadonlySet<number>): RowName[] {
  const found = [...people].flatMap((id) =>
    tablesWith('person_id').flatMap((table) => keysWhere(db, table, 'person_id = ?', id)),
  )
  const details = found
    .filter(({ table }) => table === 'events')
    .flatMap(({ key }) =>
      tablesWith('event_id').flatMap((table) =>
        keysWhere(db, table, 'event_id = ?', key),
      ),
    )
  const subjects = [...found, ...details, ...[...people].map(asPerson)]
  return [...subjects, ...subjects.flatMap((row) => saidOf(db, row))]
}

const asPerson = (key: number): RowName => ({ table: 'people', key })

function saidOf(db: Db, { table, key }: RowName): RowName[] {
  const subject = Object.entries(subjectTables).find(([, of]) => of === table)?.[0]
  if (!subject) return []
  return tablesWith('subject_id').flatMap((from) =>
    keysWhere(db, from, `subject = '${subject}' AND subject_id = ?`, key),
  )
}

function keysWhere(db: Db, table: RecordTable, where: string, value: number): RowName[] {
  const sql = `SELECT "${keyColumn(table)}" FROM main.${table} WHERE ${where}`
  const keys = statement(db, sql).pluck().all(value) as number[]
  return keys.map((key) => ({ table, key }))
}

const tablesWith = (column: string) =>
  (tableNames('record') as RecordTable[]).filter((table) =>
    getTableConfig(tableNamed(table)).columns.some(({ name }) => name === column),
  )

/** A judgement is about two people, and what it weighs are the names of both. */
function judgementsOf(db: Db, people: ReadonlySet<number>): RowName[] {
  const known = `SELECT DISTINCT row_id FROM main.revision_rows
    WHERE table_name = 'judgements' AND ? IN ("before" ->> 'person_id',
      "before" ->> 'other_id', "after" ->> 'person_id', "after" ->> 'other_id')`
  return [...people].flatMap((id) => {
    const keys = statement(db, known).pluck().all(id) as number[]
    return keys.map((key) => ({ table: 'judgements' as const, key }))
  })
}

type Rows = ReadonlyMap<string, RowName>

/** Sources that speak of nobody else and of nothing else: their titles name whom they are of. */
function ownSources(db: Db, rows: Rows): RowName[] {
  const mine = [...rows.values()].filter(({ table }) => pointing.includes(table))
  return idsIn(db, mine, 'source_id')
    .filter((id) =>
      tablesWith('source_id')
        .flatMap((table) => keysWhere(db, table, 'source_id = ?', id))
        .every((name) => pointing.includes(name.table) && rows.has(nameOf(name))),
    )
    .map((key) => ({ table: 'sources', key }))
}

/** A list, a figure and an entry need their source, whoever is erased. */
const pointing: readonly RecordTable[] = ['claims', 'photos']

/** So are cases called after their parties. */
function ownCases(db: Db, people: ReadonlySet<number>, rows: Rows): RowName[] {
  const others = statement(
    db,
    `SELECT person_id FROM main.case_parties WHERE case_id = @id
     UNION SELECT person_id FROM main.events WHERE case_id = @id`,
  ).pluck()
  return idsIn(db, [...rows.values()], 'case_id')
    .filter((id) => (others.all({ id }) as number[]).every((one) => people.has(one)))
    .map((key) => ({ table: 'cases', key }))
}

function idsIn(db: Db, rows: readonly RowName[], column: string): number[] {
  const contents: Content[] = rows.flatMap((name) => listContents(db, name))
  const ids = contents.map((content) => content[column])
  return [...new Set(ids.filter((id) => typeof id === 'number'))]
}
