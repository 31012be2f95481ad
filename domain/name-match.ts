import { type Coded, coded, joinedCoded, likeness } from './likeness.ts'
import type { SpokenWord } from './sounds.ts'

/** A word ready to be compared: its sounds, and how much it tells of who is meant. */
export type Word = {
  text: string
  sounds: readonly string[]
  coded: readonly Coded[]
  initial: boolean
  weight: number
  /** The Han character that it is written with. */
  sign?: string | undefined
  /** What is known of how alike sounds are to it, where it is asked for. */
  alike?: ReadonlyMap<string, number>
  /** How alike each other sound was that it was compared with, alone or joined to the next. */
  seen?: Map<string, number>
}

export type NameLikeness = {
  /** From 0 to 1. */
  score: number
  /** For each word of the query, how alike what it was found as is; 0 where it was not. */
  words: number[]
  /** Which words of the name those are, by their place. */
  found: number[]
  /** Which was found as which; two on one side may be one on the other. */
  pairs: Pair[]
}

/** Words of the query and of the name by their places, and how alike they are. */
export type Pair = { asked: number[]; found: number[]; value: number }

export function wordOf(
  { text, sounds, initial, sign }: SpokenWord,
  weight: number,
): Word {
  return { text, sounds, coded: codedOnce(sounds), initial, weight, sign }
}

/** A word to compare with many; `alike` is what is known already of how alike some are. */
export function askedWordOf(
  word: SpokenWord,
  { weight, alike = new Map() }: { weight: number; alike?: ReadonlyMap<string, number> },
): Word {
  return { ...wordOf(word, weight), alike, seen: new Map() }
}

/** By the array, for the sounds of a word that is remembered are one. */
const codes = new WeakMap<readonly string[], readonly Coded[]>()

function codedOnce(sounds: readonly string[]): readonly Coded[] {
  const known = codes.get(sounds)
  if (known) return known
  const made = sounds.map(coded)
  codes.set(sounds, made)
  return made
}

const leastUseful = 0.5
/** Two words are taken for one only where that fits well. */
const leastJoined = 0.65
const leastShare = 0.75
/** So alike that no other pairing is looked for. */
const good = 0.85
/** What a word of the name that was not asked for takes away. */
const surplus = 0.25
const initialLikeness = 0.75

/** How alike a query and one name are, whatever the order of their words. */
export function nameLikeness(
  query: readonly Word[],
  name: readonly Word[],
): NameLikeness {
  const words = query.map(() => 0)
  const isFound = name.map(() => false)
  const pairs = pairing(query, name)
  for (const { asked, found, value } of pairs) {
    for (const at of asked) words[at] = value
    for (const at of found) isFound[at] = true
  }
  let [weights, gained, spare] = [0, 0, 0]
  for (let at = 0; at < query.length; at += 1) {
    const { weight } = query[at] as Word
    weights += weight
    // Squared, because half alike is hardly alike.
    gained += weight * (words[at] as number) ** 2
  }
  for (let at = 0; at < name.length; at += 1)
    if (!isFound[at]) spare += (name[at] as Word).weight
  return {
    score: weights === 0 ? 0 : gained / (weights + surplus * spare),
    words,
    found: placesOf(isFound),
    pairs,
  }
}

function placesOf(isSo: readonly boolean[]): number[] {
  const places: number[] = []
  for (let at = 0; at < isSo.length; at += 1) if (isSo[at]) places.push(at)
  return places
}

/** Each word at most once, the likest first; two on one side may be one on the other. */
function pairing(query: readonly Word[], name: readonly Word[]): Pair[] {
  const isAsked = query.map(() => false)
  const isFound = name.map(() => false)
  return pairsOf(query, name).filter(({ asked, found }) => {
    if (asked.some((at) => isAsked[at]) || found.some((at) => isFound[at])) return false
    for (const at of asked) isAsked[at] = true
    for (const at of found) isFound[at] = true
    return true
  })
}

/** Two words for one are tried only where no single word is good for any of them. */
function pairsOf(query: readonly Word[], name: readonly Word[]): Pair[] {
  const pairs: Pair[] = []
  const isMet = { asked: query.map(() => false), found: name.map(() => false) }
  for (let q = 0; q < query.length; q += 1)
    for (let n = 0; n < name.length; n += 1) {
      const value = wordLikeness(query[q] as Word, name[n] as Word)
      if (value >= leastUseful) pairs.push({ asked: [q], found: [n], value })
      if (value < good) continue
      isMet.asked[q] = true
      isMet.found[n] = true
    }
  if (isMet.asked.includes(false) && isMet.found.includes(false))
    pairs.push(...joinedPairs(runsOf(query, isMet.asked), runsOf(name, isMet.found)))
  const length = ({ asked, found }: Pair) => asked.length + found.length
  return pairs.sort((a, b) => b.value - a.value || length(a) - length(b))
}

function joinedPairs(query: readonly Run[], name: readonly Run[]): Pair[] {
  const pairs: Pair[] = []
  for (const asked of query)
    for (const found of name) {
      if (asked.at.length === found.at.length) continue
      const value = joinedLikeness(asked, found)
      if (value >= leastJoined) pairs.push({ asked: asked.at, found: found.at, value })
    }
  return pairs
}

/** One word or two side by side, as if they were one. */
type Run = { at: number[]; words: Word[]; length: number }

function runsOf(words: readonly Word[], isMet: readonly boolean[]): Run[] {
  const runs: Run[] = []
  let before: Run | undefined
  words.forEach((word, at) => {
    const isOpen = !isMet[at] && !word.initial
    const run = isOpen ? { at: [at], words: [word], length: lengthOf(word) } : undefined
    if (run) runs.push(run)
    if (run && before)
      runs.push({
        at: [at - 1, at],
        words: [...before.words, word],
        length: before.length + run.length,
      })
    before = run
  })
  return runs
}

const lengthOf = ({ coded: [first] }: Word) => first?.codes.length ?? 0

function joinedLikeness(asked: Run, found: Run): number {
  const isShorter = asked.length < found.length
  const [short, long] = isShorter ? [asked, found] : [found, asked]
  if (short.length < leastShare * long.length) return 0
  const seen = asked.words[0]?.seen
  const key = `${asked.words.length} ${found.words.map(firstSound).join(' ')}`
  const known = seen?.get(key)
  if (known !== undefined) return known
  const value = likeness(joined(asked), joined(found))
  seen?.set(key, value)
  return value
}

const firstSound = ({ sounds: [first = ''] }: Word) => first

const joined = ({ words }: Run) =>
  joinedCoded(words.map(({ coded: [first] }) => first as Coded))

function wordLikeness(a: Word, b: Word): number {
  if (a.initial !== b.initial) return sameInitial(a, b) ? initialLikeness : 0
  if (a.sign && b.sign && a.sign !== b.sign) return otherSign * signLikenessOnce(a, b)
  let best = 0
  for (let at = 0; at < b.coded.length; at += 1) {
    const value = soundLikeness(a, b, at)
    if (value > best) best = value
  }
  return best
}

/** How alike a word is to one of the ways another sounds. */
function soundLikeness(a: Word, b: Word, at: number): number {
  const sound = b.sounds[at] as string
  const known = a.alike?.get(sound) ?? a.seen?.get(sound)
  if (known !== undefined) return known
  const value = likest(a.coded, b.coded[at] as Coded)
  a.seen?.set(sound, value)
  return value
}

/** Two Han characters that sound the same may be one in two forms, or another name. */
const otherSign = 0.85

function signLikenessOnce(a: Word, b: Word): number {
  const key = `${b.sign} ${b.sounds.join(' ')}`
  const known = a.seen?.get(key)
  if (known !== undefined) return known
  const value = signLikeness(a, b)
  a.seen?.set(key, value)
  return value
}

/** And are as alike as in the reading in which they are least alike. */
function signLikeness(a: Word, b: Word): number {
  const inAll = (some: Word, others: Word) =>
    Math.min(...some.coded.map((one) => likest(others.coded, one)))
  return Math.min(inAll(a, b), inAll(b, a))
}

function likest(all: readonly Coded[], one: Coded): number {
  let best = 0
  for (const each of all) {
    const value = likeness(each, one)
    if (value > best) best = value
  }
  return best
}

function sameInitial(a: Word, b: Word): boolean {
  const [short, long] = a.initial ? [a, b] : [b, a]
  const first = short.coded[0]?.codes[0]
  return long.coded.some(({ codes }) => codes[0] === first)
}
