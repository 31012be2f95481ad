import { is, SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { getTableConfig, SQLiteInteger, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { appendOnlySql } from '#db/append-only'
import { queueTriggerSql } from '#db/queue'
import { personOfSubject, subjectTables } from '#db/subjects'
import {
  keyColumn,
  type RecordTable,
  type TableName,
  tableNamed,
  tableNames,
} from '#db/tables'
import { textsSql } from '#db/texts'

/**
 * The SQL that db/schema means: STRICT tables with a CHECK for every closed list, flag,
 * JSON column and EDTF date. `npm run db:generate` drafts migrations from it and a test
 * proves that the migrations end in exactly this.
 */
export function tableSql(name: TableName): string[] {
  const config = getTableConfig(tableNamed(name))
  const composite = config.primaryKeys[0]
  const lines = [
    ...config.columns.map((column) => columnSql(column, config)),
    ...config.columns.flatMap((column) => edtfCheck(column, config.columns)),
    ...(composite ? [`PRIMARY KEY (${quoted(composite.columns)})`] : []),
  ]
  return [
    `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n) STRICT${keyed.has(name) ? ', WITHOUT ROWID' : ''}`,
    ...config.indexes.map(({ config: index }) => {
      const columns = quoted(index.columns as SQLiteColumn[])
      return `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${index.name} ON ${name} (${columns})`
    }),
  ]
}

/** Tables that are nothing but their key. */
const keyed = new Set<TableName>(['name_keys', 'name_vocabulary'])

type Config = ReturnType<typeof getTableConfig>

function columnSql(column: SQLiteColumn, config: Config) {
  const reference = config.foreignKeys
    .map((key) => key.reference())
    .find((key) => key.columns[0]?.name === column.name)
  return [
    `"${column.name}" ${column.getSQLType().toUpperCase()}`,
    column.primary ? `PRIMARY KEY${isAutoIncrement(column) ? ' AUTOINCREMENT' : ''}` : '',
    column.notNull && !column.primary ? 'NOT NULL' : '',
    column.default === undefined ? '' : `DEFAULT ${literal(column.default)}`,
    reference
      ? `REFERENCES ${getTableConfig(reference.foreignTable).name} ("${reference.foreignColumns[0]?.name}")`
      : '',
    columnCheck(column),
  ]
    .filter(Boolean)
    .join(' ')
}

const isAutoIncrement = (column: SQLiteColumn) =>
  is(column, SQLiteInteger) && column.autoIncrement

function columnCheck(column: SQLiteColumn) {
  const name = `"${column.name}"`
  if (column.enumValues?.length)
    return `CHECK (${name} IN (${column.enumValues.map(literal).join(', ')}))`
  if (column.dataType === 'boolean') return `CHECK (${name} IN (0, 1))`
  if (column.dataType === 'json') return `CHECK (json_valid(${name}))`
  return ''
}

/** A date is there with both its days or not at all, and its days are in order. */
function edtfCheck(column: SQLiteColumn, columns: SQLiteColumn[]) {
  const [date, earliest, latest] = ['', '_earliest', '_latest'].map(
    (suffix) => `"${column.name}${suffix}"`,
  )
  if (!columns.some(({ name }) => `"${name}"` === earliest)) return []
  return [
    `CHECK ((${date} IS NULL) = (${earliest} IS NULL) AND (${date} IS NULL) = (${latest} IS NULL))`,
    `CHECK (${earliest} <= ${latest} AND ${earliest} GLOB '????-??-??' AND ${latest} GLOB '????-??-??')`,
  ]
}

const quoted = (columns: SQLiteColumn[]) =>
  columns.map(({ name }) => `"${name}"`).join(', ')

const dialect = new SQLiteSyncDialect()

function literal(value: unknown) {
  if (is(value, SQL)) return dialect.sqlToQuery(value).sql
  if (typeof value === 'boolean') return value ? '1' : '0'
  return typeof value === 'number'
    ? String(value)
    : `'${String(value).replaceAll("'", "''")}'`
}

/** Whose row it is: how a trigger finds the person that a changed row belongs to. */
const personOf: Partial<Record<RecordTable, (row: string) => string>> = {
  people: (row) => `${row}.id`,
  charge_articles: ofEvent,
  arrests: ofEvent,
  charges: ofEvent,
  decisions: ofEvent,
  sentences: ofEvent,
  transfers: ofEvent,
  releases: ofEvent,
  deaths: ofEvent,
  claims: personOfSubject,
  adjudications: personOfSubject,
  field_limits: personOfSubject,
}

function ofEvent(row: string) {
  return `(SELECT person_id FROM events WHERE id = ${row}.event_id)`
}

/**
 * No revision, no write: each change of a record table writes its row, before and after,
 * into the open revision, and fails where none is open (`revision_id` is NOT NULL).
 */
export function revisionTriggerSql(name: RecordTable): string[] {
  const columns = getTableConfig(tableNamed(name)).columns.map((column) => column.name)
  const key = keyColumn(name)
  const json = (row: string) =>
    `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`
  const person = (row: string) =>
    personOf[name]?.(row) ?? (columns.includes('person_id') ? `${row}.person_id` : 'NULL')
  // Of a claim the publisher finds the former person where it was shown; no limit is shown.
  const movesBetweenPeople = columns.includes('person_id') || name === 'field_limits'
  const trigger = (verb: string, row: string, before: string, after: string) =>
    `CREATE TRIGGER ${name}_revise_${verb.toLowerCase()} AFTER ${verb} ON ${name} BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), '${name}', ${row}."${key}", ${person(row)}, ${before}, ${after});
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('${name}', ${row}."${key}", ${person(row)});
${verb === 'UPDATE' && movesBetweenPeople ? `  INSERT INTO outbox (table_name, row_id, person_id) SELECT '${name}', old."${key}", ${person('old')} WHERE ${person('old')} IS NOT ${person('new')};\n` : ''}END`
  return [
    trigger('INSERT', 'new', 'NULL', json('new')),
    trigger('UPDATE', 'new', json('old'), json('new')),
    trigger('DELETE', 'old', json('old'), 'NULL'),
  ]
}

const detailKinds = {
  arrests: 'arrest',
  charges: 'charge',
  decisions: 'decision',
  transfers: 'transfer',
  releases: 'release',
  deaths: 'death',
} as const

/** Levels that have the words of a person's, and not all of them. */
const neverSealed = {
  events: 'publication_level',
  designations: 'publication_level',
  mass_releases: 'publication_level',
  field_limits: 'level',
}

/** What foreign keys cannot say: a claim has its subject, a detail the event of its kind. */
export function guardTriggerSql(): string[] {
  const exists = Object.entries(subjectTables)
    .map(
      ([subject, table]) =>
        `WHEN '${subject}' THEN EXISTS (SELECT 1 FROM ${table} WHERE id = new.subject_id)`,
    )
    .join(' ')
  return [
    ...['claims', 'adjudications'].flatMap((table) =>
      ['INSERT', 'UPDATE'].map(
        (
          verb,
        ) => `CREATE TRIGGER ${table}_subject_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
WHEN NOT CASE new.subject ${exists} ELSE 0 END
BEGIN SELECT RAISE(ABORT, '${table}: no such subject'); END`,
      ),
    ),
    ...Object.entries(subjectTables).map(
      ([
        subject,
        table,
      ]) => `CREATE TRIGGER ${table}_still_claimed BEFORE DELETE ON ${table}
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = '${subject}' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, '${table}: claims still speak of this row'); END`,
    ),
    ...Object.entries(neverSealed).flatMap(([table, column]) =>
      ['INSERT', `UPDATE OF "${column}"`].map(
        (
          verb,
        ) => `CREATE TRIGGER ${table}_not_sealed_${verb.slice(0, 6).toLowerCase()} BEFORE ${verb} ON ${table}
WHEN new."${column}" = 'sealed'
BEGIN SELECT RAISE(ABORT, '${table}: people alone are sealed'); END`,
      ),
    ),
    ...Object.entries(detailKinds).map(
      ([table, kind]) => `CREATE TRIGGER ${table}_kind BEFORE INSERT ON ${table}
WHEN (SELECT kind FROM events WHERE id = new.event_id) IS NOT '${kind}'
BEGIN SELECT RAISE(ABORT, '${table}: the event is not a ${kind}'); END`,
    ),
    ...appendOnlySql(),
  ]
}

/** Who is sealed stands in a table of its own, in the same statement. */
function sealedTriggerSql(): string[] {
  const isSealed = `new.publication_level = 'sealed'`
  const forget = 'DELETE FROM sealed_people WHERE person_id = old.id;'
  const keep = `INSERT INTO sealed_people (person_id) SELECT new.id WHERE ${isSealed};`
  const trigger = (verb: string, when: string, statements: string[]) =>
    `CREATE TRIGGER people_seal_${verb} AFTER ${when} ON people BEGIN
${statements.map((sql) => `  ${sql}`).join('\n')}
END`
  return [
    trigger('insert', 'INSERT', [keep]),
    trigger('update', 'UPDATE OF id, publication_level', [forget, keep]),
    trigger('delete', 'DELETE', [forget]),
  ]
}

/** The two migration sets: what both databases have, and what only the record has. */
export function draftMigrations() {
  const end = (statements: string[]) => `${statements.join(';\n\n')};\n`
  return {
    shared: end([
      ...tableNames('record', 'derived', 'files').flatMap(tableSql),
      ...textsSql(),
    ]),
    record: end([
      ...tableNames('desk').flatMap(tableSql),
      ...(tableNames('record') as RecordTable[]).flatMap(revisionTriggerSql),
      ...guardTriggerSql(),
      ...queueTriggerSql(),
      ...sealedTriggerSql(),
    ]),
  }
}
