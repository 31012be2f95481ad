import { remembered } from '#lib/remembered'
import { candidates } from './name-candidates.ts'
import { comparedTo } from './name-hit.ts'
import type { Pair, Word } from './name-match.ts'
import { type AskedWord, type NameQuery, nameQuery } from './name-query.ts'
import { mostCompared } from './name-ranking.ts'
import type { NameShelf } from './name-shelf.ts'
import { meansChild, patronymicAt } from './patronymic.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How well a name on a list fits the likest name of one person. */
export type NameEvidence = {
  personId: number
  /** As the list has it, and the name of theirs that fits. */
  asked: string
  text: string
  /**
   * In nats: how much likelier it is that this person is meant than that the two names are
   * alike by chance. Below 0 it would be no wonder if somebody on the shelf had such a name.
   */
  odds: number
  /** How alike the least alike of the words are that were found, from 0 to 1. */
  least: number
  /** Whether all words of the list were found, but for a patronymic and initials. */
  isWhole: boolean
  /** Whether, besides, the person's name has no word more, and two words at least are told. */
  isFull: boolean
  /** Whether the words are in one order on both sides, wherever each begins. */
  isInOrder: boolean
  /** Words of the list that the person has not, and of theirs that the list has not. */
  missing: string[]
  spare: string[]
}

type Compare = (asked: string) => NameEvidence[]
const compareWith = new WeakMap<Vocabulary, Compare>()
const mostRemembered = 5000

/**
 * Who may be meant by a name as a list writes it, the likeliest first. Bounded work, and
 * done once for each name while the vocabulary is the same.
 */
export function peopleLike(shelf: NameShelf, asked: string): readonly NameEvidence[] {
  const known = compareWith.get(shelf.vocabulary)
  const compare = known ?? remembered(mostRemembered, (name) => compared(shelf, name))
  compareWith.set(shelf.vocabulary, compare)
  return compare(asked)
}

function compared(shelf: NameShelf, asked: string): NameEvidence[] {
  const { words } = nameQueryOnce(shelf, asked)
  return evidenceOf(shelf, asked, candidates(shelf, words, mostCompared))
}

const queryWith = new WeakMap<Vocabulary, (name: string) => NameQuery>()
const mostQueries = 100

/** What a name asks of the shelf: one name is often compared with one person after another. */
export function nameQueryOnce(shelf: NameShelf, name: string): NameQuery {
  const known = queryWith.get(shelf.vocabulary)
  const query = known ?? remembered(mostQueries, (text) => nameQuery(text, shelf))
  queryWith.set(shelf.vocabulary, query)
  return query(name)
}

/** How well a name fits these people, however unlike theirs are; the likeliest first. */
export function evidenceOf(
  shelf: NameShelf,
  asked: string,
  personIds: readonly number[],
): NameEvidence[] {
  const query = nameQueryOnce(shelf, asked)
  return shelf
    .textsOf(personIds)
    .flatMap(([personId, texts]) => {
      const all = texts.map((text) => ({
        personId,
        asked,
        ...likened(text, query, shelf),
      }))
      return all.sort(likelier).slice(0, 1)
    })
    .sort((a, b) => b.odds - a.odds || a.personId - b.personId)
}

/** Of names that are as likely the first by their letters, so that no order shows. */
function likelier(a: Likened, b: Likened): number {
  return b.odds - a.odds || (a.text < b.text ? -1 : 1)
}

type Likened = Omit<NameEvidence, 'personId' | 'asked'>

function likened(text: string, query: NameQuery, shelf: NameShelf): Likened {
  const { pairs, named } = comparedTo({ text }, query, shelf)
  const odds = pairs.map((pair) => oddsOf(pair, { shelf, query, named }))
  const found = new Set(pairs.flatMap((pair) => pair.asked))
  const missing = leftOf(query.compared, found)
  const spare = leftOf(named, new Set(pairs.flatMap((pair) => pair.found)))
  return {
    text,
    odds: sum(odds) - chances(shelf, pairs.length) + lossOf(missing, spare),
    least: Math.min(1, ...pairs.map(({ value }) => value)),
    isWhole: missing.every(({ isPatronymic }) => isPatronymic),
    isFull:
      pairs.filter((pair) => !hasInitial(pair, { query, named })).length > 1 &&
      [...missing, ...spare].every(({ isPatronymic }) => isPatronymic),
    isInOrder: isInOrder(pairs),
    missing: textsOf(missing),
    spare: textsOf(spare),
  }
}

/** A family name may come first or last; who changes the order of the others is another. */
function isInOrder(pairs: readonly Pair[]): boolean {
  const places = pairs
    .toSorted((a, b) => (a.asked[0] ?? 0) - (b.asked[0] ?? 0))
    .map(({ found: [first = 0] }) => first)
  const falls = places.filter((place, at) => place > (places[at + 1] ?? places[0] ?? 0))
  return falls.length <= 1
}

/** Each once: syllables of one word have its text. */
const textsOf = (words: readonly Left[]) => [...new Set(words.map(({ text }) => text))]

/** So many people, and as many orders of so many words, may be alike by chance. */
function chances({ people }: NameShelf, words: number): number {
  let orders = 1
  for (let count = 2; count <= words; count += 1) orders *= count
  return Math.log((people + 1) * orders)
}

type Left = { text: string; isPatronymic: boolean }

function leftOf(words: readonly Word[], found: ReadonlySet<number>): Left[] {
  const patronymic = patronymicAt(words.map(({ text }) => text))
  return words.flatMap(({ text, initial }, at) =>
    found.has(at) || initial
      ? []
      : [{ text, isPatronymic: at === patronymic || meansChild(text) }],
  )
}

const initialOdds = 1
/** What a likeness of 0 would take away. */
const unlikeOdds = -8
/** Two words for one are alike by chance more often. */
const joinedShare = 0.9

type Told = { shelf: NameShelf; query: NameQuery; named: readonly Word[] }

const hasInitial = ({ asked, found }: Pair, { query, named }: Omit<Told, 'shelf'>) =>
  asked.some((at) => query.compared[at]?.initial) ||
  found.some((at) => named[at]?.initial)

/** What it says that these words are so alike: the less, the more people have one as like. */
function oddsOf(pair: Pair, { shelf, query, named }: Told): number {
  if (hasInitial(pair, { query, named })) return initialOdds
  const { asked, found, value } = pair
  const words = found.map((at) => named[at] as Word)
  const [first = 0] = asked
  const unlike = unlikeOdds * (1 - value)
  const theirs = words.map(({ sounds: [sound = ''] }) => bearers(shelf, sound))
  if (asked.length + found.length > 2)
    return joinedShare * rarity(shelf, Math.max(...theirs)) + unlike
  const like = bearersOfLike(shelf, query.words[first], value)
  return rarity(shelf, Math.max(like, ...theirs)) + unlike
}

const bearers = ({ vocabulary }: NameShelf, sound: string) =>
  vocabulary.peopleAt(vocabulary.find(sound) ?? -1)

/** How many people have a word that is as like what was asked for as this. */
function bearersOfLike(shelf: NameShelf, asked: AskedWord | undefined, value: number) {
  const like = [...(asked?.keys ?? [])].filter(([, likeness]) => likeness >= value)
  return sum(like.map(([key]) => bearers(shelf, key)))
}

/**
 * What a word tells that so many people of the shelf have. That a name is rare among few
 * people does not make it rare: until more are known one in 2,000 is taken to have it.
 */
const rarity = ({ people }: NameShelf, having: number) =>
  Math.log((people + usualBearers) / (having + 1))
const usualBearers = 2000

/** A word in the place of another is another name; one more or one less may be left out. */
const insteadOdds = -5
const missingOdds = -3
const spareOdds = -1.5
const patronymicOdds = -0.5

function lossOf(missing: readonly Left[], spare: readonly Left[]): number {
  const instead = Math.min(missing.length, spare.length)
  const lost = (words: readonly Left[], odds: number) =>
    words
      .toSorted((a, b) => Number(a.isPatronymic) - Number(b.isPatronymic))
      .slice(instead)
      .map(({ isPatronymic }) => (isPatronymic ? patronymicOdds : odds))
  return (
    instead * insteadOdds +
    sum([...lost(missing, missingOdds), ...lost(spare, spareOdds)])
  )
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
