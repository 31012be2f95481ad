import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '#tests/read-csv'
import { cellText, csvLines } from './write-csv.ts'

async function bytesOf(rows: string[][]) {
  const columns = ['a', 'b'].map(
    (name, at) => [name, (row: string[]) => row[at]] as const,
  )
  return Buffer.concat(await Array.fromAsync(csvLines(columns, [rows])))
}

test('a byte order mark, CRLF, a line of headings, and quotes where they must be', async () => {
  const bytes = await bytesOf([
    ['Марыя', 'a "b", c\nd'],
    ['', 'x'],
  ])
  expect(bytes.toString()).toBe('\uFEFFa,b\r\nМарыя,"a ""b"", c\nd"\r\n,x\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+cmd|calc', "'+cmd|calc"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1', "'＝1"],
  ['-5', '-5'],
  ['+375291234567', '+375291234567'],
  ['-1.5', '-1.5'],
  ['2020-09-07', '2020-09-07'],
  ['a=1', 'a=1'],
  [null, ''],
  [true, 'yes'],
  [12, '12'],
])('%j is written %j', (value, text) => {
  expect(cellText(value)).toBe(text)
})

const signs = fc.string({
  unit: fc.constantFrom(...'=+-@\t\r\n"\',;|!1a. ', '＝', 'ё', '😀', '\u0000'),
})

test('whatever is in a cell, it comes back, and no cell begins a formula', async () => {
  const tables = fc.array(fc.tuple(signs, signs).map((row) => [...row]))
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const [, ...read] = readCsv((await bytesOf(rows)).toString().slice(1))
      expect(read).toEqual(rows.map((row) => row.map(cellText)))
      for (const cell of read.flat())
        if (/^[=+\-@\t\r]/.test(cell)) expect(cell).toMatch(/^[+-]?[\d.,/-]+$/)
      expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
      )
    }),
    { numRuns: 60 },
  )
})
