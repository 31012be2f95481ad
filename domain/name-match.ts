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
  /** How alike each sound was that it was compared with, where it is asked for often. */
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
  return { ...wordOf(word, weight), seen: new Map(alike) }
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
  const left = new Set(name.keys())
  const pairs = pairing(query, name)
  for (const { asked, found, value } of pairs) {
    for (const at of asked) words[at] = value
    for (const at of found) left.delete(at)
  }
  const weights = query.reduce((sum, { weight }) => sum + weight, 0)
  // Squared, because half alike is hardly alike.
  const gained = query.reduce(
    (sum, { weight }, at) => sum + weight * (words[at] as number) ** 2,
    0,
  )
  const spare = [...left].reduce((sum, at) => sum + (name[at]?.weight ?? 0), 0)
  return {
    score: weights === 0 ? 0 : gained / (weights + surplus * spare),
    words,
    found: [...name.keys()].filter((at) => !left.has(at)),
    pairs,
  }
}

/** Each word at most once, the likest first; two on one side may be one on the other. */
function pairing(query: readonly Word[], name: readonly Word[]): Pair[] {
  const usedAsked = new Set<number>()
  const usedFound = new Set<number>()
  return pairsOf(query, name).filter(({ asked, found }) => {
    if (asked.some((at) => usedAsked.has(at)) || found.some((at) => usedFound.has(at)))
      return false
    for (const at of asked) usedAsked.add(at)
    for (const at of found) usedFound.add(at)
    return true
  })
}

/** Two words for one are tried only where no single word is good for any of them. */
function pairsOf(query: readonly Word[], name: readonly Word[]): Pair[] {
  const pairs: Pair[] = []
  const isMet = { asked: query.map(() => false), found: name.map(() => false) }
  query.forEach((asked, q) => {
    name.forEach((found, n) => {
      const value = wordLikeness(asked, found)
      if (value >= leastUseful) pairs.push({ asked: [q], found: [n], value })
      if (value < good) return
      isMet.asked[q] = true
      isMet.found[n] = true
    })
  })
  const runs = runsOf(name, isMet.found)
  for (const asked of runsOf(query, isMet.asked))
    for (const found of runs) {
      if (asked.at.length === found.at.length) continue
      const value = joinedLikeness(asked, found)
      if (value >= leastJoined) pairs.push({ asked: asked.at, found: found.at, value })
    }
  const length = ({ asked, found }: Pair) => asked.length + found.length
  return pairs.sort((a, b) => b.value - a.value || length(a) - length(b))
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
  const [short, long] = [asked.length, found.length].sort((a, b) => a - b)
  if ((short ?? 0) < leastShare * (long ?? 0)) return 0
  return likeness(joined(asked), joined(found))
}

const joined = ({ words }: Run) =>
  joinedCoded(words.map(({ coded: [first] }) => first as Coded))

function wordLikeness(a: Word, b: Word): number {
  if (a.initial !== b.initial) return sameInitial(a, b) ? initialLikeness : 0
  if (a.sign && b.sign && a.sign !== b.sign) return otherSign * signLikeness(a, b)
  let best = 0
  b.coded.forEach((one, at) => {
    const sound = b.sounds[at] as string
    const known = a.seen?.get(sound) ?? likest(a.coded, one)
    a.seen?.set(sound, known)
    if (known > best) best = known
  })
  return best
}

/** Two Han characters that sound the same may be one in two forms, or another name. */
const otherSign = 0.85

/** And are as alike as in the reading in which they are least alike. */
function signLikeness(a: Word, b: Word): number {
  const inAll = (some: Word, others: Word) =>
    Math.min(...some.coded.map((one) => likest(others.coded, one)))
  return Math.min(inAll(a, b), inAll(b, a))
}

function likest(all: readonly Coded[], one: Coded): number {
  return all.reduce((best, each) => Math.max(best, likeness(each, one)), 0)
}

function sameInitial(a: Word, b: Word): boolean {
  const [short, long] = a.initial ? [a, b] : [b, a]
  const first = short.coded[0]?.codes[0]
  return long.coded.some(({ codes }) => codes[0] === first)
}
