import { latinSounds } from './sounds-latin.ts'

const initials = [
  'g',
  'k',
  'n',
  'd',
  't',
  'r',
  'm',
  'b',
  'p',
  's',
  's',
  '',
  'j',
  'j',
  'ch',
  'k',
  't',
  'p',
  'h',
]
const vowels = [
  'a',
  'ae',
  'ya',
  'yae',
  'eo',
  'e',
  'yeo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'weo',
  'we',
  'wi',
  'yu',
  'eu',
  'ui',
  'i',
]
const finals = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'l',
  'l',
  'l',
  'l',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
]

/** Family names are romanised by custom, not by rule (국립국어원's tables do not bind them). */
const families: Record<string, string[]> = {
  이: ['lee', 'i', 'yi', 'rhee'],
  박: ['park', 'pak'],
  최: ['choi', 'choe'],
  임: ['lim', 'im'],
  유: ['yoo', 'ryu'],
  류: ['ryu', 'yoo'],
  노: ['roh', 'no'],
  양: ['yang', 'ryang'],
  우: ['woo', 'u'],
  나: ['na', 'ra'],
  리: ['ri', 'lee'],
  림: ['rim', 'lim'],
  량: ['ryang', 'yang'],
  여: ['yeo', 'ryo'],
  오: ['oh'],
  신: ['shin', 'sin'],
  심: ['shim', 'sim'],
  구: ['koo', 'gu'],
  백: ['paik', 'baek'],
}

/** Rarer spellings of what the tables above have first, the likelier before the others. */
const otherInitials: Record<string, string[]> = {
  g: ['k'],
  d: ['t'],
  b: ['p'],
  j: ['ch'],
  r: ['l'],
}
const otherVowels: Record<string, string[]> = {
  ae: ['ai'],
  eo: ['u', 'o', 'ou'],
  yeo: ['yu', 'you', 'yo'],
  oe: ['oi'],
  eu: ['u'],
  ui: ['i'],
  weo: ['wo'],
}
const mostReadings = 6

/** The syllables of a word in Hangul; a long one is a foreign word and stays whole. */
export function koreanReadings(word: string): string[][] {
  const syllables = [...word]
  if (syllables.length > mostSyllables) return [[foreignHangul(word)]]
  return syllables.map((syllable, index) => {
    const custom = index === 0 && syllables.length > 1 ? (families[syllable] ?? []) : []
    return [
      ...new Set([...custom, ...readings(syllable)].map((text) => latinSounds(text))),
    ]
  })
}

const mostSyllables = 4

/** A foreign word in Hangul, which has a vowel after every consonant. */
export function foreignHangul(word: string): string {
  return `^${latinSounds([...word].map((syllable) => readings(syllable)[0]).join(''))}`
}

const hangulWord = /\p{Script=Hangul}+/gu

/** A Korean name has a word of one or two syllables for the family, and two for the rest. */
export function isForeignHangul(text: string): boolean {
  const words = text.match(hangulWord) ?? []
  return (
    words.length > 2 || (words.length === 2 && words.some(({ length }) => length > 2))
  )
}

/** As it may be romanised: by rule first, then with one part by custom, then with both. */
function readings(syllable: string): string[] {
  const code = syllable.charCodeAt(0) - 0xac00
  if (code < 0 || code > 11171) return ['']
  const onset = initials[Math.floor(code / 588)] ?? ''
  const vowel = vowels[Math.floor((code % 588) / 28)] ?? ''
  const end = finals[code % 28] ?? ''
  const onsets = [onset, ...(otherInitials[onset] ?? [])]
  const rhymes = [vowel, ...(otherVowels[vowel] ?? [])]
  return onsets
    .flatMap((a, x) => rhymes.map((b, y) => ({ text: a + b + end, rank: x + y })))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostReadings)
    .map(({ text }) => text)
}
