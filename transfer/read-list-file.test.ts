import { expect, test } from 'vitest'
import { cell, sheetOf, xlsxFile } from '#tests/xlsx-file'
import { cutList } from '../domain/pasted-list.ts'
import { readListFile } from './read-list-file.ts'

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes)
const text = 'Мария Колесникова\nAnna Doe'
const wide = new Uint8Array(Buffer.from(text, 'utf16le'))
const windows = bytesOf(0xcc, 0xe0, 0xf0, 0xe8, 0xff, 0x20, 0xca, 0xee, 0xeb, 0xe5, 0xf1)

test.each([
  ['UTF-8', new TextEncoder().encode(text), text],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), text],
  ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...wide]), text],
  ['UTF-16 with none', wide, text],
  ['Windows-1251', windows, 'Мария Колес'],
  ['nothing', bytesOf(), ''],
])('%s is read', async (_, bytes, value) => {
  expect(await readListFile(new Uint8Array(bytes))).toEqual({ ok: true, value })
})

test('the rows of a spreadsheet are cut into entries', async () => {
  const rows = [
    ['ФИО', 'Год рождения', 'Место'],
    ['Доу Анна', '1980', 'ИК-4'],
    ['Роу Иван', '1990', 'Гомель'],
  ]
  const read = await readListFile(xlsxFile(sheetOf(rows)))
  const parts = read.ok ? cutList(read.value) : []
  const entries = parts.flatMap((part) =>
    part.kind === 'entry' ? [part.understood] : [],
  )
  expect(entries).toMatchObject([
    { name: 'Доу Анна', birthYear: 1980, place: 'ИК-4' },
    { name: 'Роу Иван', birthYear: 1990, place: 'Гомель' },
  ])
})

const lines = Buffer.alloc(30_000_000, ' ')

test.each<[string, Uint8Array<ArrayBuffer>, string]>([
  ['a file larger than any list', new Uint8Array(2_000_001), 'too-large'],
  ['a spreadsheet that unpacks to thirty megabytes', xlsxFile(lines), 'too-large'],
  ['one that says it does not', xlsxFile(lines, 100), 'too-large'],
  [
    'one cell in the last row and column',
    xlsxFile(
      `<worksheet><sheetData><row r="1048576">${cell('XFD1048576', 'Anna')}</row></sheetData></worksheet>`,
    ),
    'too-large',
  ],
  ['an archive of nothing', bytesOf(0x50, 0x4b, 3, 4, 0, 0), 'unreadable'],
  [
    'a spreadsheet cut short',
    xlsxFile(sheetOf([['Anna Doe']])).slice(0, -30),
    'unreadable',
  ],
  ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'unreadable'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'unreadable'],
])('%s is refused', async (_, bytes, problem) => {
  expect(await readListFile(bytes)).toEqual({ ok: false, problem })
})
