import { asciiOf } from './readings.ts'
import { latinSounds } from './sounds-latin.ts'

/** A small letter takes the place of the vowel before it: フィ is fi, ショ is sho. */
const small: Record<string, string> = {
  ...{ ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o' },
  ...{ ャ: 'ya', ュ: 'yu', ョ: 'yo', ゃ: 'ya', ゅ: 'yu', ょ: 'yo' },
}
/** What makes a sound longer is not heard elsewhere. */
const silent = /[ッっー]/

/** The sounds of a word in Kana, which write every language in syllables. */
export function kanaSounds(word: string): string {
  let latin = ''
  for (const letter of word) {
    const vowel = small[letter]
    if (silent.test(letter)) continue
    latin = vowel ? joined(latin, vowel) : latin + asciiOf(letter).toLowerCase()
  }
  return `^${latinSounds(latin)}`
}

function joined(latin: string, vowel: string): string {
  const stem = latin.replace(/[aeiou]$/, '')
  return stem + (/(?:sh|ch|j)$/.test(stem) ? vowel.replace('y', '') : vowel)
}
