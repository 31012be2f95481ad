import type { Sound } from './sounds.ts'

/**
 * How much of the vowels a script writes: all, all but the inherent a, or hardly any. Or it
 * writes a foreign word in its own syllables, with vowels that are none.
 */
export type Writing = 'full' | 'inherent' | 'syllables' | 'consonants'

export function writingOf(sound: Sound): Writing {
  if (sound.startsWith('~')) return 'consonants'
  if (sound.startsWith('^')) return 'syllables'
  return sound.startsWith('=') ? 'inherent' : 'full'
}

/** What stands in front of a sound to say so. */
export const withoutMark = (sound: Sound) => sound.replace(/^[~=^]/, '')

const bareness: Writing[] = ['full', 'inherent', 'syllables', 'consonants']

/** Of two the one that writes less. */
export function barer(a: Writing, b: Writing): Writing {
  return bareness.indexOf(a) > bareness.indexOf(b) ? a : b
}

const alphabet = 'aeioubpdtgkfvmnlrszhjSZCDTQxcJ'
const vowels = 'aeiou'
/** Codes are below this. */
export const size = 32

/** A sound as a number from 1; 0 is anything else. */
export const codeOf = (sound: string) => codes[sound.charCodeAt(0)] ?? 0

const codes = new Uint8Array(128)
for (const [at, sound] of [...alphabet].entries()) codes[sound.charCodeAt(0)] = at + 1

export const ending = codeOf('s')

/** What it costs to take one sound for another; of unlike ones it costs 1. */
const near: [pairs: string, cost: number][] = [
  ['ae ai ao au ei eo eu io iu ou sS zZ TC dQ zQ QD tT', 0.28],
  ['uv', 0.2],
  ['ij iJ jJ DJ ZJ ck cC cs cT cx ao ei ou', 0.15],
  ['bp dt gk fv sz xk xh gh cS CS Ts ZD CD TS Zz QT QZ jD sC zD ch', 0.35],
  ['ZS Tz xg bv Zj dD tC gD Tc xS Cx hk gJ xJ hJ cD cJ kC pf zT DT dz ts kT lr', 0.45],
  ['mn nl td jZ', 0.6],
]
/** Where vowels are not written, the letters that carry some stand for any of them. */
const carried: [pairs: string, cost: number][] = [
  ['av ev iv ov uv', 0.25],
  ['aj ej ij oj uj', 0.15],
  ['ah eh ih oh uh', 0.3],
]

/** Chinese and Japanese know no l and r apart, no v, and few sounds at the end of a syllable. */
const syllabic: [pairs: string, cost: number][] = [
  ['lr', 0.05],
  ['ae ai ao au ei eo eu io iu ou', 0.15],
  ['bp dt gk fv hx sS zZ TC vu ij iJ jJ DJ ZJ Qz zs Zz', 0.15],
  ['bv fh hk xk Tz Ts cC SC Js gJ kJ gx DQ Dz zD JQ CT rZ rJ zJ TJ', 0.25],
]

/** What it costs to leave a sound out, or to put one in. */
function dropCost(sound: string, writing: Writing): number {
  if (writing === 'syllables' && vowels.includes(sound)) return 0.1
  if (writing === 'syllables' && 'ngr'.includes(sound)) return 0.5
  if (light[writing].includes(sound)) return 0.06
  if (vowels.includes(sound) || sound === 'h') return 0.3
  if (sound === 'j' || sound === 'J') return 0.2
  return 'vgr'.includes(sound) ? 0.75 : 0.85
}

const light = {
  full: '',
  inherent: 'a',
  syllables: '',
  consonants: `${vowels}j`,
} as const

/** What one writing takes for another, later ones outweighing the earlier. */
const alike: Record<Writing, [pairs: string, cost: number][]> = {
  full: near,
  // Bijay and Vijay are one name.
  inherent: [...near, ['bv', 0.15]],
  syllables: [...near, ...syllabic],
  consonants: [...near, ...carried],
}

/** All costs in hundredths, `swap` by `x * size + y`. */
export type Costs = { swap: Uint8Array; drop: Uint8Array }

const hundredths = (cost: number) => Math.round(cost * 100)

function tableOf(writing: Writing): Costs {
  const swap = new Uint8Array(size * size).fill(hundredths(1))
  const set = (a: string, b: string, cost: number) => {
    swap[codeOf(a) * size + codeOf(b)] = hundredths(cost)
    swap[codeOf(b) * size + codeOf(a)] = hundredths(cost)
  }
  for (const [pairs, cost] of alike[writing])
    for (const [a = '', b = ''] of pairs.split(' ')) set(a, b, cost)
  for (const sound of alphabet) set(sound, sound, 0)
  const costs = Array.from(alphabet, (sound) => hundredths(dropCost(sound, writing)))
  return { swap, drop: Uint8Array.from([hundredths(1), ...costs]) }
}

export const costTables = {
  full: tableOf('full'),
  inherent: tableOf('inherent'),
  syllables: tableOf('syllables'),
  consonants: tableOf('consonants'),
}
