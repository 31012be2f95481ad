import type { nameKinds, nameSchemes } from '#domain/name'
import { some } from '../random.ts'

export type Sex = 'female' | 'male'

export type FictionalName = {
  text: string
  lang: string
  script: string
  kind: (typeof nameKinds)[number]
  scheme: (typeof nameSchemes)[number] | null
}

export function primary(
  text: string,
  lang: string,
  script: string,
  scheme: FictionalName['scheme'] = null,
): FictionalName {
  return { text, lang, script, kind: 'primary', scheme }
}

/** Another way the name is written in a language that has its primary name already. */
export function variant(
  text: string,
  lang: string,
  script: string,
  scheme: FictionalName['scheme'] = null,
): FictionalName {
  return { text, lang, script, kind: 'source_spelling', scheme }
}

/** A person has each spelling once a language. */
export function distinct(names: readonly FictionalName[]): FictionalName[] {
  return names.filter(
    ({ text, lang }, index) =>
      names.findIndex((other) => other.text === text && other.lang === lang) === index,
  )
}

/** `'Алесь Олесь, Алег Олег'` as pairs, triples …: lists that would fill pages otherwise. */
export function wordList<const Size extends number>(text: string, size: Size) {
  const entries = text
    .trim()
    .split(/\s*,\s*/)
    .filter(Boolean)
    .map((entry) => entry.split(/\s+/))
  const odd = entries.find((entry) => entry.length !== size)
  if (odd) throw new Error(`Not ${size} words: ${odd.join(' ')}`)
  return some(entries as Words<Size>[])
}

type Words<Size extends number> = Size extends 2
  ? [string, string]
  : Size extends 3
    ? [string, string, string]
    : Size extends 4
      ? [string, string, string, string]
      : [string]
