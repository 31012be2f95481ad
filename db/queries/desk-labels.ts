import { type Db, statement } from '#db/client'
import { referencedTables } from '#domain/revision'
import type { HistoryEntry } from './desk-history.ts'

/** What rows are called, by `table/id`: texts by language, or one text in any. */
export type Labels = Record<string, Record<string, string> | string>

const labelSql: Record<string, string> = {
  facilities: 'SELECT id, names FROM facilities',
  organisations: 'SELECT id, names FROM organisations',
  courts: 'SELECT id, names FROM courts',
  cases: 'SELECT id, names FROM cases',
  mass_releases: 'SELECT id, names FROM mass_releases',
  people: 'SELECT person_id AS id, display_names AS names FROM standings',
  articles: `SELECT id, article || iif(part = '', '', '(' || part || ')') AS text FROM articles`,
  sources: `SELECT id, publisher || coalesce(' – ' || title, '') AS text FROM sources`,
}

/** The names of everything that these revisions point at, and of the people they touch. */
export function listLabels(db: Db, entries: readonly HistoryEntry[]): Labels {
  const labels: Labels = {}
  for (const [table, ids] of idsByTable(entries))
    for (const row of labelled(db, table, [...ids]))
      labels[`${table}/${row.id}`] = row.names ? JSON.parse(row.names) : (row.text ?? '')
  return labels
}

function idsByTable(entries: readonly HistoryEntry[]): Map<string, Set<number>> {
  const ids = new Map<string, Set<number>>()
  const add = (table: string, id: unknown) => {
    if (typeof id === 'number') ids.set(table, (ids.get(table) ?? new Set()).add(id))
  }
  for (const change of entries.flatMap(({ changes }) => changes)) {
    add('people', change.personId)
    for (const [column, table] of Object.entries(referencedTables))
      for (const row of [change.before, change.after]) add(table, row?.[column])
  }
  return ids
}

type Labelled = { id: number; names?: string; text?: string }

function labelled(db: Db, table: string, ids: number[]): Labelled[] {
  const key = table === 'people' ? 'person_id' : 'id'
  const sql = `${labelSql[table]} WHERE ${key} IN (SELECT value FROM json_each(?))`
  return statement(db, sql).all(JSON.stringify(ids)) as Labelled[]
}
