/** A word as it stands in a name; `attached` where a hyphen joins it to the word before. */
export type Piece = { text: string; attached: boolean }

// Spelled or left out at will: Vol'ha, Volha, Вольга, Daʾud.
const silent = /['’‘ʼʹʺ´`"ʾʿ׳״\u200b-\u200f\u2060\ufeff]/g
const letter = /[\p{L}\p{M}\p{N}]/u
const hyphens = '-‐‑–'

/** Whether each character of the first plane is of a word: 0 where it was not asked yet. */
const known = new Uint8Array(0x10000)
const [yes, no] = [1, 2]

function isLetter(code: number): boolean {
  const is = known[code] || (letter.test(String.fromCodePoint(code)) ? yes : no)
  if (code < known.length) known[code] = is
  return is === yes
}

/** The words of a text, without the marks that are left out at will. */
export function piecesOf(text: string): Piece[] {
  const plain = text.normalize('NFKC').replace(silent, '')
  const found: Piece[] = []
  for (let at = 0; at < plain.length; ) {
    const end = endOfWord(plain, at)
    if (end === at) at += widthAt(plain, at)
    else {
      const attached = at > 0 && hyphens.includes(plain.charAt(at - 1))
      found.push({ text: plain.slice(at, end), attached })
      at = end
    }
  }
  return found
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && isLetter(text.codePointAt(at) as number))
    at += widthAt(text, at)
  return at
}

const widthAt = (text: string, at: number) =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
