import { asciiOf } from './readings.ts'

export const nameKinds = [
  'primary',
  'alias',
  'birth',
  'religious',
  'pseudonym',
  'source_spelling',
] as const

export type NameKind = (typeof nameKinds)[number]

/** Orthography or romanisation scheme, where it is known. */
export const nameSchemes = [
  'official_passport',
  'be_narkamauka',
  'be_tarashkevitsa',
  'be_lacinka',
  'ru',
  'bgn',
  'media',
] as const

/** The distinct words of a name, folded to lower-case ASCII, as search compares them. */
export function foldName(text: string): string[] {
  return [...new Set(wordsOf(text))]
}

/** "M. K.": all that a limited profile shows of a name. */
export function initials(text: string): string {
  const letters = text.match(/(?<![\p{L}\p{M}'’ʼ-])\p{L}/gu) ?? []
  return letters.map((letter) => `${letter.toUpperCase()}.`).join(' ')
}

/** True if the text has a word of the hidden name that the names shown do not have. */
export function tellsName(text: string, hidden: string, shown: string): boolean {
  const [there, known] = [new Set(wordsOf(text)), new Set(wordsOf(shown))]
  return wordsOf(hidden).some((word) => there.has(word) && !known.has(word))
}

/** Lists go by family name: the last word, unless a comma says it came first. */
export function sortKey(text: string): string {
  const words = wordsOf(text)
  const family = text.includes(',') ? [] : words.splice(-1)
  return [...family, ...words].join(' ')
}

/** An address for a name: "Марыя Калеснікава" is `maryya-kalesnikava`. */
export function slugify(text: string): string {
  return wordsOf(text).reduce((slug, word) => {
    const longer = slug === '' ? word.slice(0, 80) : `${slug}-${word}`
    return longer.length > 80 ? slug : longer
  }, '')
}

// Apostrophes and soft signs are spelled or left out at will: Vol'ha, Volha, Вольга.
const silent = /['’‘ʼʹʺ´`"ьъЬЪ]/g

function wordsOf(text: string): string[] {
  const ascii = asciiOf(text.normalize('NFKC').replace(silent, ''))
  return (
    ascii
      .toLowerCase()
      .replace(/['`"]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  )
}
