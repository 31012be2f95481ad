import { writingOf } from './sound-costs.ts'
import type { Sound } from './sounds.ts'

/**
 * Consonants by kind, for kinds survive spelling where letters do not. Vowels, glides and
 * h come and go, and are of none.
 */
const kinds: Record<string, number> = {}
for (const [at, letters] of [
  'bp',
  'fv',
  'dtQ',
  'gkx',
  'szSZCDTcJ',
  'm',
  'n',
  'lr',
].entries())
  for (const letter of letters) kinds[letter] = at + 1
const base = 9
const longest = 12

/** The kinds of a word's consonants in their order, none twice in a row. */
export type Skeleton = readonly number[]

/** Of the word, and of the word with each ambiguous letter as the other sound it may be. */
export function skeletonsOf(sound: Sound): Skeleton[] {
  const other = sound.replace(/[cJTxgv]/g, (letter) => others[letter] ?? '')
  const [own, ...rest] = [sound, other].map(skeletonOf)
  return [
    own as Skeleton,
    ...rest.filter((one) => codeOf(one) !== codeOf(own as Skeleton)),
  ]
}

const others: Record<string, string> = { c: 'k', J: 'j', T: 't', x: 'h', g: 'h', v: 'u' }

function skeletonOf(sound: Sound): Skeleton {
  const found: number[] = []
  for (const letter of sound) {
    const kind = kinds[letter]
    if (kind !== undefined && kind !== found.at(-1) && found.length < longest)
      found.push(kind)
  }
  return found
}

const kindOfLetter = lettersTo((letter) => kinds[letter] ?? 0)
const otherKindOfLetter = lettersTo((letter) => kinds[others[letter] ?? letter] ?? 0)

/** A number for each letter that a sound may have. */
function lettersTo(numberOf: (letter: string) => number): Int32Array {
  return Int32Array.from({ length: 128 }, (_, code) =>
    numberOf(String.fromCharCode(code)),
  )
}

/** The code of a sound's own skeleton, quickly: a vocabulary has a million of them. */
export const ownCode = (sound: Sound) => codeBy(kindOfLetter, sound)

/** And of the one with each ambiguous letter as the other sound; perhaps the same. */
export const otherCode = (sound: Sound) => codeBy(otherKindOfLetter, sound)

function codeBy(kindOf: Int32Array, sound: Sound): number {
  let code = 0
  let before = 0
  let length = 0
  for (let at = 0; at < sound.length && length < longest; at += 1) {
    const kind = kindOf[sound.charCodeAt(at)] as number
    if (kind === 0 || kind === before) continue
    code = code * base + kind
    before = kind
    length += 1
  }
  return code
}

/** A skeleton as one number. */
export function codeOf(skeleton: Skeleton): number {
  return skeleton.reduce((code, kind) => code * base + kind, 0)
}

/**
 * The codes of all that differ from it in one kind: left out, put in, changed or swapped.
 * What is left out between two of a kind makes one of them, and put in takes one apart.
 */
export function neighboursOf(skeleton: Skeleton): Set<number> {
  const found = new Set<number>()
  let before = 0
  for (let at = 0; at <= skeleton.length; at += 1) {
    const place = { skeleton, at, before, found }
    addWithMore(place)
    if (at < skeleton.length) addWithLess(place)
    before = before * base + (skeleton[at] ?? 0)
  }
  found.delete(codeOf(skeleton))
  return found
}

/** A place in a skeleton, the code of what stands before it, and where codes are put. */
type Place = { skeleton: Skeleton; at: number; before: number; found: Set<number> }

/** With every kind put in here, in the place of what is here, or in its midst. */
function addWithMore({ skeleton, at, before, found }: Place) {
  const { length } = skeleton
  const [here, after] = [codeFrom(skeleton, at), codeFrom(skeleton, at + 1)]
  const kindHere = skeleton[at]
  for (let kind = 1; kind < base; kind += 1) {
    const withKind = before * base + kind
    if (length < longest) found.add(withKind * power(length - at) + here)
    if (kindHere === undefined) continue
    found.add(withKind * power(length - at - 1) + after)
    const apart = (before * base + kindHere) * base + kind
    if (length + 2 <= longest) found.add(apart * power(length - at) + here)
  }
}

/** Without what is here, or with it behind the next. */
function addWithLess({ skeleton, at, before, found }: Place) {
  const { length } = skeleton
  found.add(before * power(length - at - 1) + codeFrom(skeleton, at + 1))
  const [here, next] = [skeleton[at] as number, skeleton[at + 1]]
  if (next === undefined) return
  const rest = codeFrom(skeleton, at + 2)
  if (next === skeleton[at - 1]) found.add(before * power(length - at - 2) + rest)
  found.add(((before * base + next) * base + here) * power(length - at - 2) + rest)
}

const powers = Array.from({ length: longest + 1 }, (_, exponent) => base ** exponent)
const power = (exponent: number) => powers[exponent] as number

/** The code of what stands from here on. */
function codeFrom(skeleton: Skeleton, from: number): number {
  let code = 0
  for (let at = from; at < skeleton.length; at += 1)
    code = code * base + (skeleton[at] as number)
  return code
}

/** Which sounds a word has, in coarse groups, as bits: to tell apart words of like kinds. */
export function maskOf(sound: Sound): number {
  let mask = 0
  for (let at = 0; at < sound.length; at += 1)
    mask |= bitsOf[sound.charCodeAt(at)] as number
  return mask
}

/** The same with all that the sounds may be elsewhere, where syllables stand for sounds. */
export function widerMaskOf(sound: Sound): number {
  if (writingOf(sound) !== 'syllables') return maskOf(sound)
  return wider.reduce(
    (mask, letters) => (maskOf(letters) & mask ? mask | maskOf(letters) : mask),
    maskOf(sound),
  )
}

/** Sounds that Chinese and Japanese syllables do not tell apart. */
const wider = ['lr', 'bf', 'fh', 'sS', 'zZ', 'TS', 'tT', 'dz', 'gJ']

const groups = [
  'bp',
  'dQ',
  'tT',
  'TCc',
  'ghx',
  'kcx',
  'f',
  'vu',
  'm',
  'n',
  'l',
  'r',
  's',
  'zQ',
  'SZDJ',
  'ao',
  'eijJ',
]
const bits: Record<string, number> = {}
for (const [at, letters] of groups.entries())
  for (const letter of letters) bits[letter] = (bits[letter] ?? 0) | (1 << at)
const bitsOf = lettersTo((letter) => bits[letter] ?? 0)
