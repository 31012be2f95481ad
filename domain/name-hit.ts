import { remembered } from '#lib/remembered'
import { foldName, type nameKinds, type nameSchemes } from './name.ts'
import { markedWords, type Part } from './name-marks.ts'
import { type NameLikeness, nameLikeness, type Word, wordOf } from './name-match.ts'
import { alike, type NameQuery, plainWords } from './name-query.ts'
import { scriptOf } from './script.ts'
import { type SpokenWord, spokenWords } from './sounds.ts'
import type { Vocabulary } from './vocabulary.ts'

export type NameForm = {
  text: string
  lang: string
  script: string
  kind: (typeof nameKinds)[number]
  scheme: (typeof nameSchemes)[number] | null
}

/**
 * How a name was found: letter by letter; but for case and marks; by the beginning of a
 * word; by its sound, in another script or spelling; or only nearly.
 */
export const matchKinds = ['exact', 'folded', 'begun', 'sound', 'near'] as const
export type MatchKind = (typeof matchKinds)[number]

export type FoundName = {
  name: NameForm
  how: MatchKind
  /** From 0 to 1: exact above folded above sound above near. */
  score: number
  /** For each word of the query how well it was found, 0 where it was not. */
  words: { asked: string; likeness: number }[]
  /** The name in parts; `asked` are those that were found. */
  parts: Part[]
}

type Question = {
  q: string
  query: NameQuery
  forms: readonly NameForm[]
  names: { vocabulary: Vocabulary; people: number }
}

/** How alike the likest of a person's names is, from 0 to 1: enough to put people in order. */
export function likestName({
  query,
  texts,
  names,
}: Pick<Question, 'query' | 'names'> & { texts: readonly string[] }): number {
  const ready = readyIn(names)
  let best = 0
  for (const text of texts) {
    const { score } = nameLikeness(query.compared, spokenWords(text).map(ready))
    if (score > best) best = score
  }
  return best
}

/** Which of a person's names fits the query best, and how. */
export function compareNames({
  q,
  query,
  forms,
  names,
}: Question): FoundName | undefined {
  const compared = forms
    .map((form) => {
      const likeness = comparedTo(form, query, names)
      const how = matchKind(q, form, { query, likeness })
      return { form, how, likeness, score: likeness.score * shares[how] }
    })
    .filter(({ how, score }) => score > 0 || how === 'begun')
  const [best] = compared.sort(
    (a, b) =>
      rankOf(a.how) - rankOf(b.how) ||
      Number(hasSpelling(q, b.form)) - Number(hasSpelling(q, a.form)) ||
      b.score - a.score,
  )
  if (!best) return undefined
  const { form, how, likeness } = best
  return {
    name: form,
    how,
    score: Math.max(...compared.map(({ score }) => score)),
    words: query.compared.map(({ text }, at) => ({
      asked: text,
      likeness: likeness.words[at] ?? 0,
    })),
    parts: markedWords(form.text, [...likeness.said, ...begun(q, form)]),
  }
}

/** A name that is spelled as it was asked for explains more than one that sounds so. */
const rankOf = (how: MatchKind) => (how === 'exact' ? 0 : how === 'folded' ? 1 : 2)

/** Letter by letter, though perhaps not to the end of a word. */
const hasSpelling = (q: string, { text }: Text) =>
  text.normalize('NFC').toLowerCase().includes(q.normalize('NFC').toLowerCase().trim())

/** Among equals in sound, the one that is spelled so comes first. */
const shares = { exact: 1, folded: 0.995, begun: 0.99, sound: 0.99, near: 0.99 } as const

/** How alike a query and one name are; `named` are the words of the name. */
export function comparedTo(
  { text }: Text,
  query: NameQuery,
  names: Question['names'],
): NameLikeness & { said: string[]; named: Word[] } {
  const named = spokenWords(text).map(readyIn(names))
  const likeness = nameLikeness(query.compared, named)
  const said = likeness.found.map((at) => named[at]?.text ?? '')
  return { ...likeness, said, named }
}

type Ready = (word: SpokenWord) => Word
const readyWith = new WeakMap<Vocabulary, Ready>()
const mostReady = 20_000

/** Words of names come again and again: what they tell is looked up once. */
function readyIn({ vocabulary, people }: Question['names']): Ready {
  const known = readyWith.get(vocabulary)
  if (known) return known
  const ready = remembered(mostReady, (word: SpokenWord) => {
    const [sound = ''] = word.sounds
    const count = vocabulary.peopleAt(vocabulary.find(sound) ?? -1)
    const weight = word.initial ? 1 : Math.log(1 + people / Math.max(1, count))
    return wordOf(word, weight)
  })
  readyWith.set(vocabulary, ready)
  return ready
}

function matchKind(
  q: string,
  { text }: NameForm,
  { query, likeness }: { query: NameQuery; likeness: NameLikeness },
): MatchKind {
  if (isAmong(query.plain, plainWords(text))) return 'exact'
  // Folding makes Latin letters of all: between scripts it compares sounds.
  if (isAmong(query.folded, foldName(text)))
    return scriptOf(q) === scriptOf(text) ? 'folded' : 'sound'
  if (begins(q, { text })) return 'begun'
  const required = query.words
    .map(({ optional }, at) => optional || (likeness.words[at] ?? 1) >= alike)
    .every(Boolean)
  return required ? 'sound' : 'near'
}

const isAmong = (asked: readonly string[], found: readonly string[]) =>
  asked.length > 0 && asked.every((word) => found.includes(word))

type Text = Pick<NameForm, 'text'>

/** 1 where all words are there, the last of them only begun. */
function begins(q: string, { text }: Text): 0 | 1 {
  const asked = foldName(q)
  const found = foldName(text)
  const isWhole = (word: string, at: number) =>
    at < asked.length - 1 ? found.includes(word) : found.some((f) => f.startsWith(word))
  return asked.length > 0 && asked.every(isWhole) ? 1 : 0
}

function begun(q: string, form: Text): string[] {
  const last = foldName(q).at(-1)
  if (last === undefined || !begins(q, form)) return []
  return spokenWords(form.text)
    .map(({ text }) => text)
    .filter((word) => foldName(word).some((folded) => folded.startsWith(last)))
}
