import { foldName, type nameKinds, type nameSchemes } from './name.ts'
import { type NameLikeness, nameLikeness, wordOf } from './name-match.ts'
import { alike, type NameQuery, plainWords } from './name-query.ts'
import { spokenWords } from './sounds.ts'
import type { Vocabulary } from './vocabulary.ts'

export type NameForm = {
  text: string
  lang: string
  script: string
  kind: (typeof nameKinds)[number]
  scheme: (typeof nameSchemes)[number] | null
}

/**
 * How a name was found: letter by letter; but for case and marks; by its sound, in another
 * script or spelling; or only nearly.
 */
export const matchKinds = ['exact', 'folded', 'sound', 'near'] as const
export type MatchKind = (typeof matchKinds)[number]

export type FoundName = {
  name: NameForm
  how: MatchKind
  /** From 0 to 1: exact above folded above sound above near. */
  score: number
  /** For each word of the query how well it was found, 0 where it was not. */
  words: { asked: string; likeness: number }[]
}

type Question = {
  query: NameQuery
  forms: readonly NameForm[]
  names: { vocabulary: Vocabulary; people: number }
}

/** Which of a person's names fits the query best, and how. */
export function compareNames({ query, forms, names }: Question): FoundName | undefined {
  const [best] = forms
    .map((form) => ({ form, ...comparedTo(form, query, names) }))
    .sort((a, b) => b.score - a.score)
  if (!best || best.score === 0) return undefined
  const how = matchKind(best.form, query, best)
  return {
    name: best.form,
    how,
    score: best.score * shares[how],
    words: query.compared.map(({ text }, at) => ({
      asked: text,
      likeness: best.words[at] ?? 0,
    })),
  }
}

/** Among equals in sound, the one that is spelled so comes first. */
const shares = { exact: 1, folded: 0.995, sound: 0.99, near: 0.99 } as const

function comparedTo(
  { text }: NameForm,
  query: NameQuery,
  { vocabulary, people }: Question['names'],
): NameLikeness {
  const words = spokenWords(text).map((word) => {
    const [sound = ''] = word.sounds
    const count = vocabulary.peopleAt(vocabulary.find(sound) ?? -1)
    const weight = word.initial ? 1 : Math.log(1 + people / Math.max(1, count))
    return wordOf(word, weight)
  })
  return nameLikeness(query.compared, words)
}

function matchKind(
  { text }: NameForm,
  { plain, folded, words }: NameQuery,
  likeness: NameLikeness,
): MatchKind {
  if (likeness.words.every((value) => value > 0.9)) {
    if (isAmong(plain, plainWords(text))) return 'exact'
    if (isAmong(folded, foldName(text))) return 'folded'
  }
  const isMeant = words.every(
    ({ optional }, at) => optional || (likeness.words[at] ?? 1) >= alike,
  )
  return isMeant ? 'sound' : 'near'
}

const isAmong = (asked: readonly string[], found: readonly string[]) =>
  asked.length > 0 && asked.every((word) => found.includes(word))
