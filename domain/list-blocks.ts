import { type Column, columnsOf, readRow } from './list-columns.ts'
import { type Place, peopleIn, type Range } from './list-commas.ts'
import { type JudgedLine, judged, type Line, linesOf } from './list-lines.ts'
import { sideOf } from './list-name.ts'
import {
  cellsOf,
  isOpen,
  isRule,
  quotedRow,
  type Separator,
  separatorsOf,
} from './list-tables.ts'

/** Where the entries of a text are, in order, none upon another. */
export function placesOfEntries(text: string): Place[] {
  const lines = linesOf(text)
  const places: Place[] = []
  const judgedLines: JudgedLine[] = []
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(text, lines, at)
    const sentence = table ?? sentenceAt(text, lines, at)
    if (sentence) {
      places.push(...sentence.places)
      at += sentence.lines
    } else {
      const line = lines[at]
      if (line) judgedLines.push(judged(line))
      at += 1
    }
  }
  places.push(...entriesOf(judgedLines))
  return places.sort((a, b) => a.start - b.start)
}

type Block = { places: Place[]; lines: number }

/** Rows under a row of headings, until one that is no row. */
function tableAt(text: string, lines: readonly Line[], at: number): Block | undefined {
  const heading = lines[at]
  if (!heading || heading.text.length > 400) return undefined
  for (const separator of separatorsOf(heading.text)) {
    const columns = columnsOf(cellsOf(heading.text, separator))
    if (columns) return rowsUnder(text, lines, { at, separator, columns })
  }
  return undefined
}

type Table = { at: number; separator: Separator; columns: Column[] }

function rowsUnder(
  text: string,
  lines: readonly Line[],
  table: Table,
): Block | undefined {
  const places: Place[] = []
  let next = table.at + 1
  while (next < lines.length) {
    const first = lines[next] as Line
    const last = lastOfRow(lines, next)
    const row = { start: first.start, end: (lines[last] as Line).end }
    const cells = cellsOf(text.slice(row.start, row.end), table.separator)
    if (cells.length < 2 && !isRule(first.text)) break
    const reading = readRow(cells, table.columns)
    const isNamed = reading.understood.name !== '' || reading.nameless
    if (isNamed && !columnsOf(cells)) places.push({ ...row, reading })
    next = last + 1
  }
  return places.length > 0 ? { places, lines: next - table.at } : undefined
}

const mostLines = 6

/** A quotation that is open at the end of a line goes on in the next. */
function lastOfRow(lines: readonly Line[], at: number): number {
  let open = isOpen(lines[at]?.text ?? '')
  for (let last = at; last < Math.min(lines.length, at + mostLines); last += 1) {
    if (last > at && isOpen(lines[last]?.text ?? '')) open = !open
    if (!open) return last
  }
  return at
}

/** People named one after another, perhaps over several lines. */
function sentenceAt(text: string, lines: readonly Line[], at: number): Block | undefined {
  for (let count = wrappedLines(lines, at); count > 0; count = count > 1 ? 1 : 0) {
    const [first, last] = [lines[at], lines[at + count - 1]]
    if (!first || !last || isRow(first.text)) break
    const from = first.start + first.mark
    const people = peopleIn(text.slice(from, last.end))
    const isOne = people.length === 1 && !/[:：]/u.test(text.slice(from, last.end))
    if (people.length > 0 && !isOne)
      return { places: people.map((one) => moved(one, from)), lines: count }
  }
  return undefined
}

const isRow = (line: string) => /\t| \| |^\|/.test(line) || quotedRow(line) !== undefined

function moved({ start, end }: Range, by: number): Place {
  return { start: start + by, end: end + by }
}

/** How many lines are one: those that end in a comma, or are cut where the page was narrow. */
function wrappedLines(lines: readonly Line[], at: number): number {
  let count = 1
  while (count < 400) {
    const [line, next] = [lines[at + count - 1], lines[at + count]]
    if (!line || !next || next.text === '' || next.mark > 0) break
    const isOpenEnded = /(?:[,;،、，؛]|[:：]|\s(?:and|и|і|й|та|oraz|und|و))$/u.test(
      line.text,
    )
    const isNarrow =
      line.text.length > 45 && /[,،、]/u.test(line.text) && !/[.!?]$/.test(line.text)
    if (!isOpenEnded && !isNarrow) break
    count += 1
  }
  return count
}

function entriesOf(lines: readonly JudgedLine[]): Place[] {
  const entries: Place[] = []
  let before: JudgedLine | undefined
  for (const [at, line] of lines.entries()) {
    const entry = entries.at(-1)
    const isNext = before !== undefined && before.end < line.start && followsOn(lines, at)
    if (entry && before && isNext && entry.end === before.end && goesOn(before, line)) {
      entry.end = line.end
      delete entry.reading
      before = { ...line, mark: before.mark, reading: before.reading, kind: 'entry' }
    } else if (isEntry(lines, at)) {
      entries.push(placeOf(line))
      before = line
    } else before = undefined
  }
  return entries
}

function placeOf({ start, end, reading }: JudgedLine): Place {
  return reading ? { start, end, reading } : { start, end }
}

/** No blank line, and nothing that was cut elsewhere, stands between. */
function followsOn(lines: readonly JudgedLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  return (
    above !== undefined && line !== undefined && above.text !== '' && line.text !== ''
  )
}

function isEntry(lines: readonly JudgedLine[], at: number): boolean {
  const line = lines[at]
  if (line?.kind === 'entry') return true
  if (line?.kind !== 'maybe') return false
  const near = [nearest(lines, at, -1), nearest(lines, at, 1)]
  const isAlone = near.every((one) => one === undefined)
  if (line.reading?.strength !== 'lower' || line.mark > 0)
    return (
      isAlone ||
      line.mark > 0 ||
      near.some((one) => one?.kind === 'entry' || isLike(line, one))
    )
  return isAlone || near.every((one) => !one || one.kind === 'entry' || isLike(line, one))
}

function isLike(line: JudgedLine, other: JudgedLine | undefined): boolean {
  return other?.kind === 'maybe' && other.reading?.strength === line.reading?.strength
}

function nearest(lines: readonly JudgedLine[], at: number, step: 1 | -1) {
  for (let index = at + step; index >= 0 && index < lines.length; index += step)
    if (lines[index]?.text !== '') return lines[index]
  return undefined
}

/** Whether a line belongs to the entry above it. */
function goesOn(entry: JudgedLine, line: JudgedLine): boolean {
  if (line.mark > 0 || line.text === '' || line.text.length > 300) return false
  if (line.kind === 'facts') return true
  const isOpenEnded = /[,،、(:–—-]$/u.test(entry.text)
  const isTail = /^[\p{Ll}\p{Nd}(—–-]/u.test(line.text)
  if (line.kind === 'prose')
    return !/[:：]$/u.test(line.text) && isTail && (isOpenEnded || entry.mark > 0)
  if (entry.mark === 0) return isOpenEnded && isTail && line.kind !== 'entry'
  return (
    isOtherScript(entry, line) || isRestOfName(entry, line) || (isOpenEnded && isTail)
  )
}

function isOtherScript(entry: JudgedLine, line: JudgedLine): boolean {
  const [name, other] = [entry.reading?.understood.name, line.reading?.understood.name]
  return !!name && !!other && sideOf(name) !== sideOf(other)
}

/** "1. КОЛЕСНИКОВА" and, on the next line, "Мария Александровна". */
function isRestOfName(entry: JudgedLine, line: JudgedLine): boolean {
  const patronymic = /^\p{L}+(?:вич|віч|вна|ўна|ична|vich|vič|wicz|vna)(?!\p{L})/u
  return entry.reading?.strength === 'single' || patronymic.test(line.text)
}
