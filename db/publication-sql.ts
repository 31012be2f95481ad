import { createHash } from 'node:crypto'
import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { derivedVersion } from '#db/derived'
import { publication } from '#db/publication'
import { isLimited, limitFieldOf, limitSubjectOf } from '#db/publication-limits'
import type { Belonging, ColumnRule, TableRule } from '#db/publication-rule'
import { personOfSubject, subjectTables } from '#db/subjects'
import { type PassingTable, type RecordTable, tableNamed, tableNames } from '#db/tables'

/** One table's rule as SQL: `main` is the published database, `record` is attached. */
export type Passage = {
  table: PassingTable
  belongs: Belonging
  /** The key first. */
  columns: string[]
  /** Every row that passes, as it passes; more conditions may follow. */
  select: string
  /** Which columns point at a row that is published only because something points at it. */
  references: { position: number; table: PassingTable }[]
}

const passingTables = (tableNames('record', 'files') as PassingTable[]).filter(
  (table) => publication[table] !== 'never',
)
const ruleOf = (table: PassingTable) => publication[table] as TableRule
const belongingOf = (table: PassingTable) => ruleOf(table).belongs

function passageOf(table: PassingTable): Passage {
  const rule = ruleOf(table)
  const columns = Object.entries(getTableColumns(tableNamed(table)))
    .map(([key, column]) => ({ column, rule: rule.columns[key] }))
    .sort((a, b) => Number(b.column.primary) - Number(a.column.primary))
  const names = columns.map(({ column }) => column.name)
  return {
    table,
    belongs: rule.belongs,
    columns: names,
    select: `SELECT ${columns.map((one) => expression(table, one.column, one.rule)).join(', ')}
      FROM record.${table} r ${joined(table, rule.belongs)} AND (${rule.rows ?? 'TRUE'})`,
    references: pointers(table).flatMap(({ column, target }) =>
      belongingOf(target) === 'referenced'
        ? [{ position: names.indexOf(column), table: target }]
        : [],
    ),
  }
}

function expression(
  table: PassingTable,
  column: SQLiteColumn,
  rule: ColumnRule | undefined,
) {
  const value = `r."${column.name}"`
  if (rule === undefined) throw new Error(`No publication rule for ${column.name}`)
  if (rule === 'passes') return value
  if (rule === 'emptied') return emptyValue(column)
  if (typeof rule === 'object') return rule.sql
  const why = rule === 'unless_limited' ? [`p.publication_level IS 'public_limited'`] : []
  const about = limitSubjectOf[table as RecordTable]
  if (about) why.push(isLimited(about, limitFieldOf(column.name)))
  return `iif(${why.join(' OR ')}, ${emptyValue(column)}, ${value})`
}

function emptyValue(column: SQLiteColumn) {
  if (!column.notNull) return 'NULL'
  if (column.default === undefined) throw new Error(`${column.name} cannot be emptied`)
  return typeof column.default === 'string'
    ? `'${column.default}'`
    : Number(column.default)
}

/** A row passes only after its owner: the join is to what `main` already holds. */
function joined(table: PassingTable, belongs: Belonging): string {
  switch (belongs) {
    case 'people':
      return 'JOIN record.people p ON p.id = r.id WHERE TRUE'
    case 'of_person':
      return 'JOIN main.people p ON p.id = r.person_id WHERE TRUE'
    case 'of_event':
      return `JOIN main.events e ON e.id = r.event_id
        JOIN main.people p ON p.id = e.person_id WHERE TRUE`
    case 'mass_releases':
      return 'WHERE TRUE'
    case 'of_mass_release':
      return 'JOIN main.mass_releases m ON m.id = r.mass_release_id WHERE TRUE'
    case 'of_subject':
      return `LEFT JOIN main.people p ON p.id = ${personOfSubject('r', 'main.')}
        WHERE ${subjectPassed}`
    case 'referenced':
      return `WHERE (${referencesTo(table)})`
  }
}

const subjectPassed = `CASE r.subject ${Object.entries(subjectTables)
  .map(
    ([subject, table]) =>
      `WHEN '${subject}' THEN EXISTS (SELECT 1 FROM main.${table} WHERE id = r.subject_id)`,
  )
  .join(' ')} END`

function referencesTo(table: PassingTable) {
  return passingTables
    .flatMap((from) => pointers(from).map((pointer) => ({ from, ...pointer })))
    .filter(({ target }) => target === table)
    .map(
      ({ from, column }) => `EXISTS (SELECT 1 FROM main.${from} WHERE ${column} = r.id)`,
    )
    .join(' OR ')
}

function pointers(table: PassingTable) {
  return getTableConfig(tableNamed(table)).foreignKeys.map((key) => {
    const { columns, foreignTable } = key.reference()
    const target = getTableConfig(foreignTable).name as PassingTable
    return { column: columns[0]?.name ?? '', target }
  })
}

/** In an order in which each row finds its owner passed; what is only referenced, last. */
export const passages: Passage[] = passingTables
  .map(passageOf)
  .sort((a, b) => Number(a.belongs === 'referenced') - Number(b.belongs === 'referenced'))

/**
 * Changes whenever a rule does, or what is derived: a database published by other rules
 * is built anew.
 */
export const rulesHash =
  createHash('sha256')
    .update(JSON.stringify([derivedVersion, passages]))
    .digest()
    .readUInt32BE(0) >>> 1
