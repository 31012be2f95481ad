import { type Db, statement } from '#db/client'
import { referencedTables } from '#domain/revision'
import type { Change } from './desk-history.ts'

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

type Entry = { changes: readonly Pick<Change, 'personId' | 'before' | 'after'>[] }

/** The names of everything that these revisions point at, and of the people they touch. */
export function listLabels(db: Db, entries: readonly Entry[]): Labels {
  return labelsOf(db, idsByTable(entries))
}

/** What people are called. */
export function listPeopleLabels(db: Db, ids: readonly number[]): Labels {
  return labelsOf(db, new Map([['people', new Set(ids)]]))
}

function labelsOf(db: Db, idsOf: Map<string, Set<number>>): Labels {
  const labels: Labels = {}
  for (const [table, ids] of idsOf)
    for (const row of labelled(db, table, [...ids]))
      labels[`${table}/${row.id}`] = row.names ? JSON.parse(row.names) : (row.text ?? '')
  return labels
}

function idsByTable(entries: readonly Entry[]): Map<string, Set<number>> {
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
