import { foldName } from './name.ts'

const ofMen = /(?:[aeoiy][vw](?:ich|ych|icz|ic)|il[iy]i?ch|kuzmich|fomich|lukich)$/
const ofWomen = /(?:[aeoiy][vwu]na|[iy]ch?na|iczna)$/

/** "Викторович", "Віктараўна", "Wiktarowicz": and many a surname, Статкевич, as well. */
function soundsPatronymic(word: string): boolean {
  const folded = foldName(word).join('')
  return ofMen.test(folded) || ofWomen.test(folded)
}

/** The second word of "Sabir oğlu" and "Сабир кызы", son and daughter of Sabir. */
export function meansChild(word: string): boolean {
  return sons.test(foldName(word).join('')) || daughters.test(foldName(word).join(''))
}

const sons = /^(?:oglu|ogly|ogli|uulu|uly)$/
const daughters = /^(?:kyzy|kizi|qizi|gyzy|gizi)$/

/**
 * Which of the words of a name is a patronymic; -1 where none is. It stands behind the
 * given name: in "Статкевич Николай Викторович" it is the last.
 */
export function patronymicAt(words: readonly string[]): number {
  if (words.length < 3) return -1
  const child = words.findIndex(meansChild)
  if (child > 0) return child - 1
  return words.findIndex((word, at) => at > 0 && soundsPatronymic(word))
}

/** The words of a name but for its patronymic, and for the "son of" that makes one. */
export function withoutPatronymic(words: readonly string[]): string[] {
  const at = patronymicAt(words)
  const next = at < 0 ? '' : (words[at + 1] ?? '')
  return at < 0 ? [...words] : words.toSpliced(at, meansChild(next) ? 2 : 1)
}

/** What the patronymic of a name says of who bears it; null without one. */
export function sexByPatronymic(words: readonly string[]): 'female' | 'male' | null {
  const at = patronymicAt(words)
  const [word, next = ''] = words.slice(at)
  if (at < 0 || word === undefined) return null
  if (meansChild(next)) return daughters.test(foldName(next).join('')) ? 'female' : 'male'
  return ofWomen.test(foldName(word).join('')) ? 'female' : 'male'
}
