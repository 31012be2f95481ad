import { remembered } from '#lib/remembered'
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
  ဖ: 'ph',
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
  ['ွယ် ွေ ွဲ', 'we'],
  ['ွက်', 'wet'],
  ['ွာ', 'wa'],
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
/** Letters of Pali at the end of a syllable, by those that are said there. */
const finals: [letters: string, said: string][] = [
  ['ဋဌဍဎထဒဓ', 'တ'],
  ['ဏ', 'န'],
  ['ဖဗဘ', 'ပ'],
  ['ခဂဃ', 'က'],
  ['ဆဇဈ', 'စ'],
]
const final = /[ဋဌဍဎထဒဓဏဖဗဘခဂဃဆဇဈ](?=\u103a)/gu

/** U, Daw and Dr are written on to the name. */
const titles = /^(?:ဦး|ဒေါ်|ဒေါက်တာ)(?=.{3})/u
const vowelLetters = 'ဩဪဥဦဣဤဧ'
const firstLetter = 'က-အဣ-ဪဿ'
// A consonant with an asat closes the syllable before it.
const syllables = new RegExp(
  `[${firstLetter}](?:(?![${firstLetter}](?!\\u1037?\\u103a))[\\u1000-\\u109f])*`,
  'gu',
)

/** The syllables of a word in Burmese script, each as names are romanised. */
export function burmeseSyllables(word: string): string[][] {
  const plain = word
    .normalize('NFC')
    .replace(/\u200b/g, '')
    .replace(titles, '')
    // What is stacked closes one syllable and begins the next.
    .replace(/\u1039/gu, '\u103a')
    .replace(final, (letter) => finals.find(([all]) => all.includes(letter))?.[1] ?? '')
  const parts = plain.match(syllables) ?? []
  return parts
    .map((part, at) => (at > 0 ? insideOnce : firstOnce)(part))
    .filter(([sound]) => sound)
}

const firstOnce = remembered(3000, (part) => readingsOf(part, false).map(latinSounds))
const insideOnce = remembered(3000, (part) => readingsOf(part, true).map(latinSounds))

/**
 * Vowels stand in the order of Unicode; tone marks are dropped, but a short -n is -nt. The
 * letter of y is an r in words of Pali, which is heard inside names: Thura, Yadanar.
 */
function readingsOf(part: string, isInside: boolean): string[] {
  const marks = part.slice(1).replace(/[\u1037\u1038]/gu, '')
  const medials = marks.match(/[ျြှ]/gu) ?? []
  const rhyme = rhymeOf(marks.replace(/[ျြှ]/gu, ''))
  const isShort = part.includes('\u1037') && rhyme.endsWith('n')
  const isBare = vowelLetters.includes(part.charAt(0)) && marks === ''
  const said =
    onsetOf(part[0] ?? '', medials) + (isBare ? '' : rhyme) + (isShort ? 't' : '')
  return isInside && part.startsWith('ရ') ? [said, said.replace(/^y/, 'r')] : [said]
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
