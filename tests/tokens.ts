import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { type RecordTable, type TableName, tableNamed } from '#db/tables'

/**
 * How every token ends, and no other word: so long that random ids, hashes and bytes do not
 * spell it by chance.
 */
export const sign = 'hushhush'

/** A word to look for. Its end is the sign: full-text indexes leave out how a word begins. */
export function token(): string {
  const letters = Array.from({ length: 7 }, () => String.fromCharCode(97 + randomInt(26)))
  return `${letters.join('')}${sign}`
}

/** The columns of a table that take any text. */
export function freeColumns(table: TableName) {
  return getTableConfig(tableNamed(table)).columns.filter(
    (column) =>
      column.columnType.startsWith('SQLiteText') &&
      !column.enumValues?.length &&
      !/_on(_earliest|_latest)?$/.test(column.name),
  )
}

/** A token for each column of the table that takes any text. */
export function tokensFor(table: RecordTable): Record<string, unknown> {
  return Object.fromEntries(
    freeColumns(table).map(({ name, dataType }) => [
      name,
      dataType === 'json' ? { en: `${token()} ${token()}` } : token(),
    ]),
  )
}

/** Where a token is, in any file of the published database: in rows, free space or the log. */
export function tokensPublished(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('public.db'))
    .flatMap((file) =>
      findAll(readFileSync(join(folder, file))).map((at) => `${file}:${at}`),
    )
}

function findAll(bytes: Buffer): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1))
    places.push(at)
  return places
}
