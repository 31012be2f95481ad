import { foldName } from './name.ts'
import { joinedSound } from './name-keys.ts'
import { askedWordOf, type Word } from './name-match.ts'
import { slips } from './name-slips.ts'
import { patronymicAt } from './patronymic.ts'
import { type Sound, type SpokenWord, spokenWords } from './sounds.ts'
import { mostAlike, type Vocabulary } from './vocabulary.ts'

/** One word that was asked for, with the keys of the database that it may mean. */
export type AskedWord = {
  text: string
  /** How alike each key is, from 0 to 1. */
  keys: ReadonlyMap<Sound, number>
  /** How many people have any of the keys that certainly mean it. */
  people: number
  /** What finding it says, by how few have it. */
  weight: number
  /** One letter, or a patronymic beside two names more: it ranks, and is not required. */
  optional: boolean
  /** The places of the words that it is if they are taken for one. */
  joins?: readonly [number, number]
}

export type NameQuery = {
  words: AskedWord[]
  compared: Word[]
  /** The words as they were typed, but for case; and folded, as `foldName` does it. */
  plain: string[]
  folded: string[]
}

export const plainWords = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)

/** A word this much like another is taken for it; less is only a guess. */
export const alike = 0.82
const mostBegun = 2000
/** No sound is written with more letters: schtsch. "aaaaaaaa" is not the beginning of Ada. */
const lettersOfSound = 7
const initialWeight = 1.5

/** What a typed name asks of a vocabulary. `people` is how many there are in all. */
export function nameQuery(
  text: string,
  { vocabulary, people }: { vocabulary: Vocabulary; people: number },
): NameQuery {
  const spoken = askedWords(text)
  const telling = (count: number) => Math.log(1 + people / Math.max(1, count))
  const patronymic = patronymicAt(spoken.map((word) => word.text))
  const words = spoken.map((word, at): AskedWord => {
    const keys = keysFor(word, { vocabulary, isLast: at === spoken.length - 1 })
    const certain = [...keys].filter(([, likeness]) => likeness >= alike)
    const count = certain.reduce((sum, [key]) => sum + peopleWith(vocabulary, key), 0)
    const weight = word.initial ? initialWeight : telling(bestCount(vocabulary, keys))
    const optional = word.initial || at === patronymic
    return { text: word.text, keys, people: count, weight, optional }
  })
  const compared = spoken.map((word, at) =>
    askedWordOf(word, { weight: words[at]?.weight ?? 0, alike: words[at]?.keys }),
  )
  return {
    words: [...words, ...joinedPairs(spoken, vocabulary, telling)],
    compared,
    plain: plainWords(text),
    folded: foldName(text),
  }
}

/** A letter alone is the beginning of a name, not an initial of one. */
function askedWords(text: string): SpokenWord[] {
  const words = spokenWords(text)
  return words.length === 1 ? words.map((word) => ({ ...word, initial: false })) : words
}

type Asked = { vocabulary: Vocabulary; isLast: boolean }

/** The last word may not be typed to its end, unless somebody is called exactly so. */
function keysFor(word: SpokenWord, { vocabulary, isLast }: Asked) {
  const keys = new Map<Sound, number>()
  if (word.initial) return keys
  const add = ({ index, likeness }: { index: number; likeness: number }) => {
    const key = vocabulary.soundAt(index)
    keys.set(key, Math.max(likeness, keys.get(key) ?? 0))
  }
  const isKnown = word.sounds.some((sound) => vocabulary.find(sound) !== undefined)
  if (!isKnown)
    for (const [key, likeness] of slips(word.text, vocabulary)) keys.set(key, likeness)
  for (const sound of word.sounds) {
    vocabulary.like(sound, mostAlike).forEach(add)
    const isBegun = word.text.length <= lettersOfSound * sound.length
    if (isLast && isBegun && vocabulary.find(sound) === undefined)
      vocabulary.beginning(sound, mostBegun).forEach(add)
  }
  return keys
}

function peopleWith(vocabulary: Vocabulary, key: Sound): number {
  return vocabulary.peopleAt(vocabulary.find(key) ?? -1)
}

/** How many have the likest key: a word is as telling as what it stands for. */
function bestCount(vocabulary: Vocabulary, keys: ReadonlyMap<Sound, number>): number {
  let best: [Sound, number] = ['', 0]
  for (const entry of keys) if (entry[1] > best[1]) best = entry
  return peopleWith(vocabulary, best[0])
}

/** Two words that the record spells as one: Jong un for Jongun. Never required. */
function joinedPairs(
  words: readonly SpokenWord[],
  vocabulary: Vocabulary,
  telling: (count: number) => number,
): AskedWord[] {
  return words.slice(1).flatMap((word, at) => {
    const pair = [words[at] as SpokenWord, word]
    if (pair.some(({ initial }) => initial)) return []
    const keys = joinedKeys(pair, vocabulary)
    if (keys.size === 0) return []
    const people = bestCount(vocabulary, keys)
    const text = pair.map((one) => one.text).join(' ')
    const joins = [at, at + 1] as const
    return [{ text, keys, people, weight: telling(people), optional: true, joins }]
  })
}

/** Syllables may be run together in any spelling; longer words seldom are, and then exactly. */
function joinedKeys(pair: readonly SpokenWord[], vocabulary: Vocabulary) {
  const sound = joinedSound(pair)
  const isSyllables = pair.some(({ sounds: [first = ''] }) => first.length <= syllable)
  const exact = vocabulary.find(sound)
  const matches = isSyllables
    ? vocabulary.like(sound, mostAlike).filter(({ likeness }) => likeness >= alike)
    : exact === undefined
      ? []
      : [{ index: exact, likeness: 1 }]
  return new Map(
    matches.map(({ index, likeness }) => [vocabulary.soundAt(index), likeness]),
  )
}

const syllable = 4
