import { LRUCache } from 'lru-cache'
import { idFor } from '#db/ids'
import { type DesignationState, designationStates } from '#domain/facet'
import { slugify } from '#domain/name'

// Keys of references are ids of rows where there is a row, and else made here. 0 is none.

export const countryKey = (code: string) => code.charCodeAt(0) * 256 + code.charCodeAt(1)

export const countryOf = (key: number) => String.fromCharCode(key >> 8, key & 255)

/** Ids have 50 bits, so that two more fit in a number. */
export const findingKey = (organisationId: number, state: DesignationState) =>
  organisationId * designationStates.length + designationStates.indexOf(state)

export function findingOf(key: number) {
  const state = key % designationStates.length
  return {
    organisationId: (key - state) / designationStates.length,
    state: designationStates[state] as DesignationState,
  }
}

/** Judges are words of a decision, not rows: whoever is called the same is the same. */
export const judgeKey = (slug: string) => idFor('judge', slug)

/** The keys of all judges of a decision, remembered: the same ones judge again and again. */
export function judgeKeys(judges: string): number[] {
  const known = remembered.get(judges)
  if (known) return known
  const keys = judgesNamed(judges).map(({ slug }) => judgeKey(slug))
  remembered.set(judges, keys)
  return keys
}

const remembered = new LRUCache<string, number[]>({ max: 10_000 })

export function judgesNamed(judges: string): { slug: string; name: string }[] {
  const names = judges.split(/[;,]/).map((name) => name.trim())
  return names
    .map((name) => ({ slug: slugify(name), name }))
    .filter(({ slug }) => slug !== '')
}

export type ArticleParts = Record<'jurisdiction' | 'code' | 'article' | 'part', string>

/** `by-criminal-361-1`, and `by-criminal-361.1` for the first part of Article 361. */
export function articleToken({ jurisdiction, code, article, part }: ArticleParts) {
  const whole = slugify(`${jurisdiction} ${code} ${article}`)
  return part === '' ? whole : `${whole}.${slugify(part)}`
}

const letters = ' 0123456789abcdefghijklmnopqrstuvwxyz'
const base = letters.length + 1
const lettersInNumber = 10

/** Ten letters of a sort key, from one on, as a number that sorts as they do. */
export function nameNumber(sortKey: string, from: number): number {
  let number = 0
  for (let at = from; at < from + lettersInNumber; at++)
    number = number * base + letters.indexOf(sortKey[at] ?? '-') + 1
  return number
}

/** Both numbers of a sort key. */
export const nameNumbers = (sortKey: string) =>
  [nameNumber(sortKey, 0), nameNumber(sortKey, lettersInNumber)] as const
