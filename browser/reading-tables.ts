import { readingOf } from '#domain/han-readings'
import { asciiOf } from '#domain/readings'

/** How characters are read, small enough to be sent: made when the scripts are built. */
export type ReadingTables = {
  /** What code points are in ASCII, in runs: from which on, then one word each, by tabs. */
  runs: [from: number, words: string][]
  /** Hangul by its parts, as Unicode composes it. */
  hangul: { initial: string[]; vowel: string[]; final: string[] }
  /**
   * How characters are said, by blanks, the commonest first, and for each character from
   * U+4E00 on one letter that says which it is: a blank for none, `!` for the first.
   */
  han: { said: string; which: string }
}

export function makeTables(): ReadingTables {
  return {
    runs: [[0x80, asciiRun(0x80, 0x33ff)]],
    hangul: hangulParts(),
    han: hanRun(),
  }
}

const character = (code: number) => String.fromCodePoint(code)
const inAscii = (code: number) => asciiOf(character(code)).toLowerCase()

function asciiRun(from: number, to: number): string {
  const words = Array.from({ length: to - from + 1 }, (_, at) => inAscii(from + at))
  return words.join('\t').replace(/\t+$/, '')
}

const [syllables, vowels, finals] = [0xac00, 21, 28]

/** The first of each is no sound of its own where it stands alone: ga is g and a. */
function hangulParts() {
  const at = (initial: number, vowel: number, final: number) =>
    inAscii(syllables + (initial * vowels + vowel) * finals + final)
  const silent = 11
  const parts = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => part(index))
  const a = at(silent, 0, 0)
  return {
    initial: parts(19, (index) => at(index, 0, 0).slice(0, -a.length)),
    vowel: parts(vowels, (index) => at(silent, index, 0)),
    final: parts(finals, (index) => at(silent, 0, index).slice(a.length)),
  }
}

const [firstHan, lastHan] = [0x4e00, 0x9fff]

function hanRun() {
  const common = commonHan()
  const readings = Array.from({ length: lastHan - firstHan + 1 }, (_, at) =>
    common.has(character(firstHan + at)) ? readingOf(character(firstHan + at)) : '',
  )
  const counts = Map.groupBy(readings, (reading) => reading)
  counts.delete('')
  const said = [...counts.keys()].sort(
    (a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0),
  )
  const places = new Map(said.map((reading, at) => [reading, at + 1]))
  const which = readings.map((reading) => character(0x20 + (places.get(reading) ?? 0)))
  return { said: said.join(' '), which: which.join('') }
}

/** The characters that everyday text is printed with: GB 2312, and Big5's first level. */
function commonHan(): Set<string> {
  return new Set([
    ...decoded('gb18030', [0xb0, 0xf7], [0xa1, 0xfe]),
    ...decoded('big5', [0xa4, 0xc6], [0x40, 0xfe]),
  ])
}

type Range = readonly [first: number, last: number]

function decoded(encoding: string, lead: Range, trail: Range): string[] {
  const decoder = new TextDecoder(encoding)
  const found: string[] = []
  for (let first = lead[0]; first <= lead[1]; first += 1)
    for (let second = trail[0]; second <= trail[1]; second += 1) {
      const text = decoder.decode(Uint8Array.of(first, second))
      if (/^\p{Script=Han}$/u.test(text)) found.push(text)
    }
  return found
}
