import { closeSync, existsSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'

/**
 * SQLite's `secure_delete` zeroes a deleted row where it lies, but a row that was moved
 * when pages were balanced has left a copy behind, in the unused middle of the page it
 * came from, and nothing zeroes that (SQLite 3.54: one deleted row in thirty was still in
 * the file). This zeroes the unused middle of b-tree pages: between the array of cell
 * pointers and the cells (https://sqlite.org/fileformat2.html#b_tree_pages). No reader
 * looks there. Nobody may write the file meanwhile, so the log must be empty.
 */
export function scrubPages(file: number, pages: ReadonlySet<number> | 'all') {
  const pageSize = pageSizeOf(file)
  const count = Math.floor(fstatSync(file).size / pageSize)
  if (pages === 'all' || pages.size > count / 8) {
    for (let page = 1; page <= count; page += run) scrubRun(file, page, pageSize)
    return
  }
  for (const page of pages) if (page <= count) scrubRun(file, page, pageSize, 1)
}

/** Pages read at a time. */
const run = 256

function scrubRun(file: number, first: number, pageSize: number, pages = run) {
  const start = (first - 1) * pageSize
  const bytes = Buffer.alloc(pages * pageSize)
  const length = readSync(file, bytes, 0, bytes.length, start)
  for (let at = 0; at + pageSize <= length; at += pageSize) {
    const page = bytes.subarray(at, at + pageSize)
    if (zeroUnused(page, start + at === 0 ? 100 : 0))
      writeSync(file, page, 0, pageSize, start + at)
  }
}

const zeroes = Buffer.alloc(65_536)
const headerBytes = new Map([
  [2, 12],
  [5, 12],
  [10, 8],
  [13, 8],
])

/** True if there was anything to zero. Pages of other kinds begin with a zero byte. */
function zeroUnused(page: Buffer, header: number): boolean {
  const size = headerBytes.get(page.readUInt8(header))
  if (size === undefined) return false
  const from = header + size + 2 * page.readUInt16BE(header + 3)
  const to = page.readUInt16BE(header + 5) || 65_536
  if (from >= to || to > page.length) return false
  const unused = page.subarray(from, to)
  if (unused.equals(zeroes.subarray(0, unused.length))) return false
  unused.fill(0)
  return true
}

function pageSizeOf(file: number) {
  const header = Buffer.alloc(100)
  readSync(file, header, 0, 100, 0)
  const size = header.readUInt16BE(16)
  return size === 1 ? 65_536 : size || 4096
}

/** The pages that a write-ahead log holds (https://sqlite.org/fileformat2.html#walformat). */
export function pagesInLog(logFile: string): Set<number> {
  const pages = new Set<number>()
  if (!existsSync(logFile)) return pages
  const log = openSync(logFile, 'r')
  const header = Buffer.alloc(32)
  const frame = readSync(log, header) < 32 ? 0 : 24 + header.readUInt32BE(8)
  const number = header.subarray(0, 4)
  for (let at = 32; frame > 0 && readSync(log, number, 0, 4, at) === 4; at += frame)
    pages.add(number.readUInt32BE(0))
  closeSync(log)
  return pages
}
