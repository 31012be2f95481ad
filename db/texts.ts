import { type Db, statement } from '#db/client'

/**
 * What is said of people and places, searched as words (FTS5). A row of the index is
 * numbered by the row it is of: four times its id, and the place of its table in this list.
 * Triggers keep it, so that no writer can forget.
 */
export const textSources = [
  { table: 'people', column: 'summary' },
  { table: 'events', column: 'text' },
  { table: 'cases', column: 'names' },
  { table: 'facilities', column: 'names' },
] as const
type TextSource = (typeof textSources)[number]

const rowid = ({ table }: TextSource, row: string) =>
  `${row}.id * ${textSources.length} + ${textSources.findIndex((one) => one.table === table)}`

/** The index and its triggers, as the schema means them. */
export function textsSql(): string[] {
  return [
    `CREATE VIRTUAL TABLE texts_fts USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')`,
    `INSERT INTO texts_fts (texts_fts, rank) VALUES ('secure-delete', 1)`,
    `CREATE VIRTUAL TABLE texts_vocabulary USING fts5vocab('texts_fts', 'row')`,
    ...textSources.flatMap(triggersOf),
  ]
}

function triggersOf(source: TextSource): string[] {
  const { table, column } = source
  const remove = `DELETE FROM texts_fts WHERE rowid = ${rowid(source, 'old')}`
  const isSaid = (row: string) => `coalesce(${row}.${column}, '{}') <> '{}'`
  return [
    `CREATE TRIGGER ${table}_texts_insert AFTER INSERT ON ${table} WHEN ${isSaid('new')} BEGIN
  ${addSql(source)};
END`,
    `CREATE TRIGGER ${table}_texts_update AFTER UPDATE OF ${column} ON ${table} WHEN old.${column} IS NOT new.${column} BEGIN
  ${remove};
  ${addSql(source)};
END`,
    `CREATE TRIGGER ${table}_texts_delete AFTER DELETE ON ${table} WHEN ${isSaid('old')} BEGIN
  ${remove};
END`,
  ]
}

const saidIn = (value: string) =>
  `(SELECT group_concat(value, char(10)) FROM json_each(coalesce(${value}, '{}')))`

function addSql(source: TextSource): string {
  return `INSERT INTO texts_fts (rowid, text)
    SELECT ${rowid(source, 'new')}, said FROM (SELECT ${saidIn(`new.${source.column}`)} AS said)
    WHERE said <> ''`
}

/** The whole index from the tables, for a database that was there before it. */
export function rebuildTexts(db: Db) {
  statement(db, 'DELETE FROM texts_fts').run()
  for (const source of textSources)
    statement(
      db,
      `INSERT INTO texts_fts (rowid, text)
       SELECT number, said FROM (
         SELECT ${rowid(source, 'r')} AS number, ${saidIn(`r.${source.column}`)} AS said
         FROM ${source.table} r)
       WHERE said <> ''`,
    ).run()
}

/**
 * FTS5's `secure-delete` takes a word out of the index but not out of `texts_fts_idx`,
 * where the beginning of a word says what a page begins with. Where nothing that is left
 * has a word that begins so, the index is written anew.
 */
export function forgetTexts(db: Db) {
  const orphan = statement(
    db,
    `SELECT 1 FROM (
       SELECT DISTINCT substr(term, 2) AS beginning FROM main.texts_fts_idx
       WHERE length(term) > 1)
     WHERE NOT EXISTS (
       SELECT 1 FROM (
         SELECT term FROM main.texts_vocabulary WHERE term >= CAST(beginning AS TEXT) LIMIT 1)
       WHERE substr(CAST(term AS BLOB), 1, length(beginning)) = beginning)
     LIMIT 1`,
  )
  if (orphan.get() === undefined) return
  statement(db, `INSERT INTO main.texts_fts (texts_fts) VALUES ('rebuild')`).run()
}
