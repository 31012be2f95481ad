import type { Edtf } from './edtf.ts'

/** What is known of somebody whom an entry of a published list may mean. */
export type KnownPerson = {
  id: number
  names: readonly string[]
  birth: Edtf | null
  /** ISO 3166-1 alpha-2. */
  citizenships: readonly string[]
  /** On the eve of the release; null where nothing is known of who was held. */
  heldThen: 'yes' | 'no' | 'maybe' | null
  /** Facilities and towns, in any language. */
  heldWhere: readonly string[]
  /** As they are written: `342`, `361-4`. */
  articles: readonly string[]
  /** The last release until that day, or the one that is part of this mass release. */
  released: { on: Edtf | null; thisRelease: boolean } | null
  died: { on: Edtf | null } | null
  sex: 'female' | 'male' | 'other' | 'unknown'
}

/** What can speak for or against a person; literals that are message keys. */
export const reasonKinds = [
  'name',
  'common-name',
  'near-name',
  'part-of-name',
  'patronymic',
  'birth-day',
  'birth-year',
  'age',
  'held-then',
  'place',
  'article',
  'country',
  'in-this-release',
  'other-name',
  'other-patronymic',
  'other-sex',
  'other-year',
  'other-age',
  'other-country',
  'not-held',
  'already-released',
  'died',
  'on-this-list-already',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

export type Reason = {
  kind: ReasonKind
  for: boolean
  /** What the list says, and what is known of the person: a name, EDTF, a code or a word. */
  asked: string | null
  known: string | null
  /** What it adds to the score. */
  odds: number
}

export type Candidate = {
  person: KnownPerson
  /**
   * In nats: how much likelier the list means this person than somebody who is called so by
   * chance.
   */
  score: number
  /** Those for the person first, the most telling first. */
  reasons: Reason[]
  name: NameFit
}

/** How far two names are the same. */
export type NameFit = {
  /** Neither has a word that the other has not, but for patronymics and initials. */
  isFull: boolean
  /** The words are in one order on both sides, wherever each begins. */
  isInOrder: boolean
  /** How alike the least alike of the words are that were found, from 0 to 1. */
  least: number
}

/** Whom an entry means: one person beyond doubt; somebody to choose; nobody we know of. */
export const piles = ['clear', 'to_decide', 'unknown'] as const
export type Pile = (typeof piles)[number]

export type EntryMatch = {
  pile: Pile
  /** The likeliest first, at most five. */
  candidates: Candidate[]
  /** Entries of the list, by their places, that have to be decided together with this one. */
  collidesWith: number[]
}
