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
  'e',
  'ya',
  'ye',
  'o',
  'e',
  'yo',
  'ye',
  'o',
  'wa',
  'we',
  'we',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'u',
  'wi',
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

/** The syllables of a word in Hangul; a long one is a foreign word and stays whole. */
export function koreanReadings(word: string): string[][] {
  const syllables = [...word]
  const read = syllables.map(reading)
  if (syllables.length > 4) return [[latinSounds(read.join(''))]]
  return syllables.map((syllable, index) => {
    const custom = index === 0 && syllables.length > 1 ? (families[syllable] ?? []) : []
    return [...new Set([...custom, read[index] ?? ''].map((text) => latinSounds(text)))]
  })
}

function reading(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00
  if (code < 0 || code > 11171) return ''
  const initial = Math.floor(code / 588)
  const vowel = Math.floor((code % 588) / 28)
  return `${initials[initial]}${vowels[vowel]}${finals[code % 28]}`
}
