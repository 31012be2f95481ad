import type { RecordDb } from '#db/client'
import { keyColumn, tableNames } from '#db/tables'

/** Every row of every table of the record by its key, without versions. */
export function recordContent({ $client: sqlite }: RecordDb) {
  return Object.fromEntries(
    tableNames('record').map((table) => {
      const sql = `SELECT * FROM ${table} ORDER BY ${keyColumn(table)}`
      const rows = sqlite.prepare(sql).all() as Record<string, unknown>[]
      return [table, rows.map(({ version, ...row }) => row)]
    }),
  )
}

/** Everything that is derived from it. */
export function derivedContent({ $client: sqlite }: RecordDb): Record<string, unknown[]> {
  const all = (sql: string) => sqlite.prepare(sql).all()
  return {
    spans: all('SELECT * FROM custody_spans ORDER BY person_id, position'),
    standings: all('SELECT * FROM standings ORDER BY person_id'),
    nameKeys: all('SELECT * FROM name_keys ORDER BY key, person_id'),
    vocabulary: all('SELECT * FROM name_vocabulary ORDER BY key'),
    texts: all('SELECT rowid, text FROM texts_fts ORDER BY rowid'),
    facets: all('SELECT * FROM facet_chunks ORDER BY chunk'),
  }
}
