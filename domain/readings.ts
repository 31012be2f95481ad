import anyAscii from 'any-ascii'
import { getJyutpingList } from 'to-jyutping'

// The only file that opens the big tables: a browser gets another with the same two
// functions (docs/decisions/0018).

/** A text in ASCII letters, Han characters as pinyin; what has no letters is left out. */
export function asciiOf(text: string): string {
  return anyAscii(text)
}

/** How one Han character is said in Cantonese, as Jyutping; empty where nobody knows. */
export function cantoneseOf(character: string): string {
  return getJyutpingList(character)[0]?.[1]?.split(' ')[0] ?? ''
}
