import readSheets, {
  InvalidInputError,
  InvalidSpreadsheetError,
} from 'read-excel-file/universal'
import { fail, ok, type Result } from '#lib/result'
import { unpacked, type ZipEntry, zipEntries } from './zip-entries.ts'

const mostUnpacked = 20_000_000
const mostEntries = 1000
const mostCells = 500_000

/**
 * The sheets of an XLSX file as text: a line a row, tabs between cells, a blank line
 * between sheets. It is unpacked within bounds before the library sees it: a file of a
 * few kilobytes may hold gigabytes, or one cell in the last row and column there can be.
 */
export async function readSpreadsheet(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<string, 'too-large' | 'unreadable'>> {
  const bounded = await checkBounds(bytes)
  if (!bounded.ok) return bounded
  try {
    const sheets = await readSheets(bytes.slice().buffer)
    return ok(sheets.map(({ data }) => data.map(lineOf).join('\n')).join('\n\n'))
  } catch (cause) {
    const isTheirs =
      cause instanceof InvalidInputError || cause instanceof InvalidSpreadsheetError
    if (isTheirs) return fail('unreadable')
    throw cause
  }
}

async function checkBounds(
  bytes: Uint8Array,
): Promise<Result<null, 'too-large' | 'unreadable'>> {
  const entries = zipEntries(bytes)
  if (!entries?.some(({ name }) => name === 'xl/workbook.xml')) return fail('unreadable')
  if (entries.length > mostEntries) return fail('too-large')
  let left = mostUnpacked
  for (const entry of entries.filter(isRead)) {
    const content = await unpacked(bytes, entry, left)
    if (!content || cellsOf(entry, content) > mostCells) return fail('too-large')
    left -= content.length
  }
  return ok(null)
}

const isRead = ({ name }: ZipEntry) => /\.(?:xml|rels)$/i.test(name)

/** Empty cells up to the last one are filled in, so the last one is what counts. */
function cellsOf({ name }: ZipEntry, content: Uint8Array): number {
  if (!/worksheets\//.test(name)) return 0
  let [rows, columns] = [1, 1]
  const text = new TextDecoder().decode(content)
  for (const { groups } of text.matchAll(
    /\sr\s*=\s*["'](?<letters>[A-Za-z]*)(?<row>\d+)["']/g,
  )) {
    rows = Math.max(rows, Number(groups?.row))
    columns = Math.max(columns, columnOf(groups?.letters ?? ''))
  }
  return rows * columns
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
    0,
  )
}

function lineOf(row: readonly unknown[]): string {
  return row.map(cellText).join('\t').trimEnd()
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).replace(/[\t\r\n]+/g, ' ')
}
