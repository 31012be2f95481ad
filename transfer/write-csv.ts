import { setImmediate } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import { harmlessCell } from '#lib/harmless-cell'

export type Cell = string | number | boolean | null | undefined

/** One column of a table: its heading, and what stands under it for a row. */
export type Column<Row> = readonly [heading: string, cell: (row: Row) => Cell]

/**
 * A table as spreadsheets and programs read it: UTF-8 with a byte order mark, CRLF, a line
 * of headings. A batch of rows is read, written and let go, whenever the last was taken.
 */
export async function* csvLines<Row>(
  columns: readonly Column<Row>[],
  batches: Iterable<readonly Row[]>,
): AsyncGenerator<Buffer> {
  yield written([columns.map(([heading]) => heading)], true)
  for (const rows of batches) {
    if (rows.length === 0) continue
    yield written(
      rows.map((row) => columns.map(([, cell]) => cellText(cell(row)))),
      false,
    )
    // Whoever asks for one page meanwhile is not to wait for all of this.
    await setImmediate()
  }
}

/** The library quotes only whole CRLFs, and readers take a lone CR for the end of a line. */
const lineEnd = /[\r\n]/

const written = (rows: string[][], bom: boolean) =>
  Buffer.from(
    stringify(rows, { bom, record_delimiter: 'windows', quoted_match: lineEnd }),
  )

/** A value as it stands in a cell, and never as a formula. */
export function cellText(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return harmlessCell(String(value))
}
