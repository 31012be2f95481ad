import { latinSounds } from './sounds-latin.ts'

const consonants: Record<string, string> = {
  က: 'k',
  ခ: 'kh',
  ဂ: 'g',
  ဃ: 'g',
  င: 'ng',
  စ: 's',
  ဆ: 's',
  ဇ: 'z',
  ဈ: 'z',
  ဉ: 'ny',
  ည: 'ny',
  ဋ: 't',
  ဌ: 't',
  ဍ: 'd',
  ဎ: 'd',
  ဏ: 'n',
  တ: 't',
  ထ: 't',
  ဒ: 'd',
  ဓ: 'd',
  န: 'n',
  ပ: 'p',
  ဖ: 'p',
  ဗ: 'b',
  ဘ: 'b',
  မ: 'm',
  ယ: 'y',
  ရ: 'y',
  လ: 'l',
  ဝ: 'w',
  သ: 'th',
  ဟ: 'h',
  ဠ: 'l',
  အ: '',
  ဩ: 'aw',
  ဪ: 'aw',
  ဥ: 'u',
  ဦ: 'u',
  ဣ: 'i',
  ဤ: 'i',
  ဧ: 'ay',
  ဿ: 'th',
}

/** Rhymes as they are commonly romanised in names, longer before shorter. */
const rhymes: [marks: string, rhyme: string][] = [
  ['ိုင်', 'aing'],
  ['ောင်', 'aung'],
  ['ောက်', 'auk'],
  ['ိုက်', 'aik'],
  ['ိန် ိမ် ိံ', 'ein'],
  ['ိတ် ိပ်', 'eik'],
  ['ုန် ုမ် ုံ', 'on'],
  ['ုတ် ုပ်', 'ok'],
  ['ွန် ွမ် ွံ', 'un'],
  ['ွတ် ွပ်', 'ut'],
  ['ွင်', 'win'],
  ['ွယ်', 'we'],
  ['ွက်', 'wet'],
  ['န် မ် ံ', 'an'],
  ['င် ဉ်', 'in'],
  ['က်', 'et'],
  ['စ်', 'it'],
  ['တ် ပ်', 'at'],
  ['ည်', 'i'],
  ['ယ်', 'e'],
  ['ို', 'o'],
  ['ော် ော', 'aw'],
  ['ေ', 'ay'],
  ['ဲ', 'e'],
  ['ိ ီ', 'i'],
  ['ု ူ', 'u'],
  ['ွ', 'wa'],
]

const palatals: Record<string, string> = { k: 'ky', kh: 'ch', g: 'gy' }
const firstLetter = 'က-အဣ-ဪဿ'
// A consonant with an asat closes the syllable before it.
const syllables = new RegExp(
  `[${firstLetter}](?:\\u1039.)?(?:(?![${firstLetter}](?!\\u1037?\\u103a))[\\u1000-\\u109f])*`,
  'gu',
)

/** The syllables of a word in Burmese script, each as names are romanised. */
export function burmeseSyllables(word: string): string[][] {
  const parts = word.normalize('NFC').match(syllables) ?? []
  return parts.map((part) => [latinSounds(syllable(part))]).filter(([sound]) => sound)
}

/** Vowels stand in the order of Unicode; tone marks are dropped, but a short -n is -nt. */
function syllable(part: string): string {
  const marks = part.slice(1).replace(/[\u1037\u1038]|\u1039./gu, '')
  const medials = marks.match(/[ျြှ]/gu) ?? []
  const rhyme = rhymeOf(marks.replace(/[ျြှ]/gu, ''))
  const isShort = part.includes('\u1037') && rhyme.endsWith('n')
  return onsetOf(part[0] ?? '', medials) + rhyme + (isShort ? 't' : '')
}

function onsetOf(letter: string, medials: readonly string[]): string {
  const onset = consonants[letter] ?? ''
  const isPalatal = medials.includes('ျ') || medials.includes('ြ')
  const isBreathed = medials.includes('ှ')
  if (isBreathed && (onset === 'y' || (onset === 'l' && isPalatal))) return 'sh'
  return isPalatal ? (palatals[onset] ?? `${onset}y`) : onset
}

function rhymeOf(marks: string): string {
  const isRhyme = ([spelled]: [string, string]) =>
    spelled.split(' ').some((one) => marks.startsWith(one))
  return rhymes.find(isRhyme)?.[1] ?? 'a'
}
