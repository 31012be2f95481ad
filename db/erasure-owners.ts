import { type Db, statement } from '#db/client'
import { subjectTables } from '#db/subjects'
import { keyColumn, type RecordTable } from '#db/tables'

export type Content = Readonly<Record<string, unknown>>
export type RowName = { table: RecordTable; key: number }

export const nameOf = ({ table, key }: RowName) => `${table} ${key}`

/** They say that somebody was removed, and nothing of whom. */
const ofNobody: readonly RecordTable[] = ['tombstones', 'erasures']
/** An entry is about its person only where an editor said so, and not of a guess. */
const linked = ['matched', 'matched_uncertain', 'refuted', 'duplicate_of_other_entry']
const linking: readonly unknown[] = [...linked, 'withheld']

/**
 * Whose a row of the record is, or was last: rows move between people when records are
 * merged and split, and what hangs on a row goes with it though it is not written again.
 * Undefined of rows that are nobody's, or of many.
 */
export function ownerOf(db: Db, name: RowName, said?: Content): number | undefined {
  const { table, key } = name
  if (ofNobody.includes(table)) return undefined
  if (table === 'people') return key
  const row = said ?? lastContent(db, name)
  if (!row) return undefined
  if (table === 'roll_entries' && !linking.includes(row.match_state)) return undefined
  if (typeof row.person_id === 'number') return row.person_id
  if (typeof row.event_id === 'number')
    return ownerOf(db, { table: 'events', key: row.event_id })
  const subject = subjectTables[row.subject as keyof typeof subjectTables]
  if (!subject) return undefined
  return ownerOf(db, { table: subject, key: Number(row.subject_id) })
}

/** As the record has the row now, or had it when it was deleted. */
export function lastContent(db: Db, { table, key }: RowName): Content | undefined {
  const now = `SELECT * FROM main.${table} WHERE ${keyColumn(table)} = ?`
  const row = statement(db, now).get(key) as Content | undefined
  return row ?? listContents(db, { table, key }).at(-1)
}

/** Every state of a row that history knows and that was not erased, in order. */
export function listContents(db: Db, { table, key }: RowName): Content[] {
  const rows = statement(
    db,
    `SELECT "before", "after" FROM main.revision_rows
     WHERE table_name = ? AND row_id = ? ORDER BY id`,
  ).all(table, key) as { before: string | null; after: string | null }[]
  return rows.flatMap(({ before, after }) =>
    [before, after].flatMap((text) => (text === null ? [] : [JSON.parse(text)])),
  )
}
