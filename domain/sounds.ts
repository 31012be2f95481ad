import { remembered } from '#lib/remembered'
import { piecesOf } from './name-pieces.ts'
import { asciiOf } from './readings.ts'
import { scriptOf } from './script.ts'
import { arabicSounds } from './sounds-arabic.ts'
import { burmeseSyllables } from './sounds-burmese.ts'
import { hanReadings, mostHanSyllables, transcribed } from './sounds-chinese.ts'
import { cyrillicSounds, greekSounds } from './sounds-european.ts'
import { devanagariSounds } from './sounds-indic.ts'
import { kanaSounds } from './sounds-japanese.ts'
import { foreignHangul, isForeignHangul, koreanReadings } from './sounds-korean.ts'
import { latinReadings, latinSounds } from './sounds-latin.ts'

/**
 * How a name sounds, whatever it is written in. One letter a sound:
 *
 *   a e i o u        vowels
 *   b p d t g k f v m n l r s z h j
 *   S sh  Z zh  C ch  D j as in "John"  T ts  Q dz  x kh
 *   c  a Latin c or ch: k, s, ts or ch       J  a Latin j: y, zh or j
 *   ~  in front: hardly any vowel is written (Arabic, Hebrew, Thai), so their lack says little
 *   =  in front: an a goes without saying (Devanagari, Tamil …)
 *   ^  in front: a foreign word in syllables (Kana, long words in Han or Hangul)
 */
export type Sound = string

/** A word of a name with the ways it may sound; `initial` is one letter standing for more. */
export type SpokenWord = {
  text: string
  sounds: Sound[]
  initial: boolean
  /** Written in one piece with the word before: Jong-un, 金正恩. */
  attached: boolean
  /** The Han character that it is written with. */
  sign?: string
}

/** The words of a name in any script, as they sound. */
export function spokenWords(text: string): SpokenWord[] {
  const isForeign = eastern.test(text) && (dotted.test(text) || isForeignHangul(text))
  const parts = piecesOf(text).map(({ text: piece, attached }) => {
    const spoken = isForeign ? foreignOnce(piece) : spokenOnce(piece)
    return { words: attached ? inOnePiece(spoken) : spoken.words, spoken }
  })
  const isAllTitles = parts.every(({ spoken }) => spoken.isTitle)
  const words: SpokenWord[] = []
  for (const part of parts)
    if (isAllTitles || !part.spoken.isTitle) words.push(...part.words)
  return words
}

/** Before all Han and Hangul, and what is after them: any other text is not asked more. */
const eastern = /[\u1100-\uffff]/

/** `attached` are the words once they were asked for so: one word is one object. */
type Spoken = { words: readonly SpokenWord[]; isTitle: boolean; attached?: SpokenWord[] }

function inOnePiece(spoken: Spoken): readonly SpokenWord[] {
  spoken.attached ??= spoken.words.map((word) => ({ ...word, attached: true }))
  return spoken.attached
}

/** Given names come again and again, and spelling one out is most of the work. */
const spokenOnce = remembered(
  50_000,
  (text): Spoken => ({ words: spoken(text), isTitle: titles.has(text.toLowerCase()) }),
)

/** 罗伊·布伦特: Chinese puts a dot between the words of a foreign name. */
const dotted = /\p{Script=Han}[·・‧•∙]\p{Script=Han}/u

/** Words that are written so only in a foreign name; any other is what it always is. */
const foreignOnce = remembered(2000, (text): Spoken => {
  const script = scriptOf(text)
  if (script !== 'Hani' && script !== 'Kore') return spokenOnce(text)
  const sounds = told([script === 'Hani' ? transcribed(text) : foreignHangul(text)])
  const word = { text, sounds, initial: false, attached: false }
  return { words: sounds.length > 0 ? [word] : [], isTitle: false }
})

/** What stands before a name and is none. */
const titles = new Set(
  `dr mr mrs ms sir dame lord lady baroness baron prof dato datuk datin hon jr sr ii iii
   haji hajah u daw मा डा श्री`.split(/\s+/),
)

function spoken(text: string): SpokenWord[] {
  const script = scriptOf(text)
  const syllables = syllablesOf(script, text)?.map(told)
  if (syllables)
    return syllables
      .map((sounds, at) => ({
        text,
        sounds,
        initial: false,
        ...signOf(script, text, at),
      }))
      .filter(({ sounds }) => sounds.length > 0)
      .map((word, index) => ({ ...word, attached: index > 0 }))
  const sounds = told(soundsOf(script, text.toLowerCase()))
  if (sounds.length === 0) return []
  return [
    {
      text,
      sounds,
      initial: text.length <= 2 && [...text].length === 1,
      attached: false,
    },
  ]
}

function signOf(script: string, text: string, at: number) {
  const signs = script === 'Hani' ? [...text] : []
  const sign = signs.length > mostHanSyllables ? undefined : signs[at]
  return sign === undefined ? {} : { sign }
}

/** Without those of which no sound is left. */
function told(sounds: readonly Sound[]): Sound[] {
  return [...new Set(sounds)].filter((sound) => /^[~=^]?[a-zA-Z]+$/.test(sound))
}

/** Scripts that write syllables without a space between words, one entry a syllable. */
function syllablesOf(script: string, text: string): Sound[][] | undefined {
  if (script === 'Hani') return hanReadings(text)
  if (script === 'Kore') return koreanReadings(text)
  if (script === 'Mymr') return burmeseSyllables(text)
  return undefined
}

const marks: Record<string, string> = {
  ...{
    Beng: '=',
    Guru: '=',
    Gujr: '=',
    Orya: '=',
    Taml: '=',
    Telu: '=',
    Knda: '=',
  },
  ...{ Mlym: '=', Sinh: '=', Thai: '~', Laoo: '~', Khmr: '~', Tibt: '=' },
}

function soundsOf(script: string, text: string): Sound[] {
  if (script === 'Latn') return latinReadings(text)
  if (script === 'Cyrl') return [cyrillicSounds(text)]
  if (script === 'Grek') return [greekSounds(text)]
  if (script === 'Deva') return [devanagariSounds(text)]
  if (script === 'Jpan') return [kanaSounds(text)]
  if (script === 'Arab' || script === 'Hebr') return arabicSounds(text)
  return [(marks[script] ?? '') + latinSounds(asciiOf(text).toLowerCase())]
}
