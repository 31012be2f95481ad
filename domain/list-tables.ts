/** What stands between the cells of a row. */
export type Separator = '\t' | '|' | ';' | ',' | '  '

const all: Separator[] = ['\t', '|', ';', ',', '  ']

/** Every way in which a line could be a row of two cells or more, the surest first. */
export function separatorsOf(line: string): Separator[] {
  return all.filter((separator) => cellsOf(line, separator).length > 1)
}

/** "|---|:--:|" and other lines drawn under headings. */
export const isRule = (line: string) => /^[\s|+=:·_─━═│┼╪*~–—-]*$/u.test(line)

export function cellsOf(line: string, separator: Separator): string[] {
  if (separator === '  ') return line.trim().split(/ {2,}/)
  if (separator === '|') return bare(line.replaceAll('│', '|')).split('|').map(trim)
  return line.includes('"')
    ? quotedCells(line, separator)
    : line.split(separator).map(trim)
}

const trim = (cell: string) => cell.trim()
const bare = (line: string) => line.trim().replace(/^\||\|$/g, '')

/** Cells in quotation marks hold separators and marks written twice. */
function quotedCells(line: string, separator: string): string[] {
  const cells: string[] = []
  let [cell, open] = ['', false]
  for (const letter of line) {
    if (letter === '"') open = !open
    if (letter !== separator || open) cell += letter
    else {
      cells.push(cell)
      cell = ''
    }
  }
  return [...cells, cell].map(unquoted)
}

function unquoted(cell: string): string {
  const inner = /^\s*"(.*)"\s*$/su.exec(cell)?.[1]
  return (inner ?? cell).replaceAll('""', '"').trim()
}

/** A line of CSV with a cell in quotation marks; its separator, or nothing. */
export function quotedRow(line: string): Separator | undefined {
  const found = /^"(?:[^"]|"")*"\s?([,;])|([,;])"(?:[^"]|"")*"$/u.exec(line)
  return (found?.[1] ?? found?.[2]) as Separator | undefined
}

/** Whether a quotation was opened in this row that it does not close. */
export function isOpen(line: string): boolean {
  return (line.match(/"/g)?.length ?? 0) % 2 === 1
}
