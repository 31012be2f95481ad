import { fail, ok, type Result } from '#lib/result'
import { readSpreadsheet } from './read-spreadsheet.ts'

/** So many bytes are more than any list of people. */
const mostBytes = 2_000_000

/**
 * A dropped file as text to be cut by `cutList`: CSV and plain text as they are, in UTF-8,
 * UTF-16 or Windows-1251, an XLSX as rows with tabs. `unreadable` is any other kind of
 * file (a PDF, a picture, an old XLS) and a damaged one.
 */
export async function readListFile(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<string, 'too-large' | 'unreadable'>> {
  if (bytes.length > mostBytes) return fail('too-large')
  if (isZip(bytes)) return readSpreadsheet(bytes)
  const text = decoded(bytes)
  // A zero belongs to no text: a picture, a PDF, a spreadsheet of the nineties.
  return text.includes('\0') || text.startsWith('%PDF') ? fail('unreadable') : ok(text)
}

const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isWide(bytes)) return new TextDecoder('utf-16le').decode(bytes)
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : cyrillic(bytes)
}

/** UTF-16 with no mark: the high halves of Latin and Cyrillic letters are 0 and 4. */
function isWide(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || bytes.length % 2 === 1) return false
  const high = bytes.slice(0, 2000).filter((_, at) => at % 2 === 1)
  return high.filter((byte) => byte === 0 || byte === 4).length > high.length * 0.9
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function cyrillic(bytes: Uint8Array): string {
  return new TextDecoder('windows-1251').decode(bytes)
}
