import { asciiOf, cantoneseOf } from './readings.ts'

/** Pinyin, and after a comma Jyutping, both without tones. */
export function readingOf(han: string): string {
  return `${asciiOf(han).toLowerCase()},${cantoneseOf(han).replace(/\d$/, '')}`
}

/** For a browser, which knows common characters only: of every one that is in the texts. */
export function readingsIn(texts: Iterable<string>): Record<string, string> {
  const characters = new Set<string>()
  for (const text of texts)
    for (const [character] of text.matchAll(/\p{Script=Han}/gu)) characters.add(character)
  return Object.fromEntries(
    [...characters].sort().map((character) => [character, readingOf(character)]),
  )
}
