import { asciiOf, cantoneseOf } from './readings.ts'
import { latinSounds } from './sounds-latin.ts'

/** The syllables of a word in Han characters; a long one is a foreign word, kept whole. */
export function hanReadings(word: string): string[][] {
  const syllables = [...word].map((character) => pinyin(asciiOf(character).toLowerCase()))
  if (syllables.length > 4) return [[latinSounds(syllables.join(''))]]
  return [...word].map((character, index) => {
    const southern = jyutping(cantoneseOf(character))
    return [...new Set([latinSounds(syllables[index] ?? ''), latinSounds(southern)])]
  })
}

/** As Cantonese is spelled in names: loeng is Leung, zoeng Cheung, gwok Kwok. */
function jyutping(syllable: string): string {
  return syllable
    .replace(/\d$/, '')
    .replace('oe', 'eu')
    .replace('eo', 'u')
    .replace(/^j/, 'y')
    .replace(/^z/, 'ch')
    .replace(/^c/, 'ch')
    .replace(/^gw?/, (start) => (start === 'g' ? 'k' : 'kw'))
    .replace('aa', 'a')
}

/** Pinyin spells with letters that sound otherwise elsewhere: x sh, q ch, zh j. */
function pinyin(syllable: string): string {
  return syllable
    .trim()
    .replace(/^x/, 'sh')
    .replace(/^q/, 'ch')
    .replace(/^zh/, 'j')
    .replace(/^c(?!h)/, 'ts')
    .replace(/^yi/, 'i')
    .replace(/^wu/, 'u')
}
