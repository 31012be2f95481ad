import { tables } from './built-tables.ts'

// Stands in for domain/readings.ts in a browser, where any-ascii and to-jyutping would be
// 450 KB (docs/decisions/0018).

const han = new Map<string, readonly [pinyin: string, jyutping: string]>()
const said = tables.han.said.split(' ')
for (const [at, letter] of [...tables.han.which].entries()) {
  const readings = said[(letter.codePointAt(0) ?? 0) - 0x21]
  if (readings) learn(String.fromCodePoint(0x4e00 + at), readings)
}

const runs = tables.runs.map(([from, words]) => ({ from, words: words.split('\t') }))

/** Readings of rarer characters, as the index brings them for the names it has. */
export function learnReadings(readings: Readonly<Record<string, string>>) {
  for (const [character, said] of Object.entries(readings)) learn(character, said)
}

function learn(character: string, readings: string) {
  const [pinyin = '', jyutping = ''] = readings.split(',')
  han.set(character, [pinyin, jyutping])
}

/** As that of the domain, in small letters, and silent about characters seldom seen. */
export function asciiOf(text: string): string {
  let ascii = ''
  for (const character of text) ascii += readingOf(character)
  return ascii
}

export function cantoneseOf(character: string): string {
  return han.get(character)?.[1] ?? ''
}

function readingOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character
  if (code >= 0xac00 && code <= 0xd7a3) return hangul(code - 0xac00)
  const known = han.get(character)?.[0]
  if (known !== undefined) return known
  const run = runs.findLast(({ from }) => from <= code)
  return run?.words[code - run.from] ?? ''
}

function hangul(at: number): string {
  const { initial, vowel, final } = tables.hangul
  const first = initial[Math.floor(at / 588)] ?? ''
  return first + vowel[Math.floor((at % 588) / 28)] + final[at % 28]
}
