import { remembered } from '#lib/remembered'
import { asciiOf, cantoneseOf } from './readings.ts'
import { latinSounds } from './sounds-latin.ts'

export const mostHanSyllables = 4

/** The syllables of a word in Han characters; a long one is a foreign word, kept whole. */
export function hanReadings(word: string): string[][] {
  const characters = [...word]
  if (characters.length > mostHanSyllables) return [[transcribed(word)]]
  return characters.map(readingsOf)
}

const readingsOf = remembered(8000, (character) => {
  const southern = jyutping(cantoneseOf(character))
  const northern = pinyin(asciiOf(character).toLowerCase())
  return [...new Set([latinSounds(northern), latinSounds(southern)])]
})

/** A foreign word in Han characters, each of which stands for a syllable like its own. */
export function transcribed(word: string): string {
  const syllables = [...word].map((character) =>
    pinyin(asciiOf(character).toLowerCase()).replace(/^er$/, 'r'),
  )
  return `^${syllables.map(latinSounds).join('')}`
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
