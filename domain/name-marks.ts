/** A piece of a text; `asked` where it is what was asked for. */
export type Part = { text: string; asked: boolean }

const silent = /['’‘ʼʹʺ´`"ʾʿ׳״\u200b-\u200f\u2060\ufeff]/gu
const word = /[\p{L}\p{M}\p{N}'’‘ʼʹʺ´`"ʾʿ׳״\u200b-\u200f\u2060\ufeff]+/gu

/** A name as it is written, in parts: the words that were found, and what is around them. */
export function markedWords(text: string, found: readonly string[]): Part[] {
  const wanted = new Set(found.map(plain))
  const parts: Part[] = []
  let at = 0
  for (const { 0: written, index } of text.matchAll(word)) {
    if (!wanted.has(plain(written))) continue
    parts.push({ text: text.slice(at, index), asked: false })
    parts.push({ text: written, asked: true })
    at = index + written.length
  }
  parts.push({ text: text.slice(at), asked: false })
  return parts.filter((part) => part.text !== '')
}

/** As `domain/sounds.ts` takes words out of names. */
const plain = (written: string) => written.normalize('NFKC').replace(silent, '')
