import type { Edtf } from './edtf.ts'
import type { Against } from './list-match.ts'
import {
  type Candidate,
  type EntryMatch,
  type KnownPerson,
  type ReasonKind,
  reasonKinds,
} from './match-candidate.ts'
import type { IndexedPerson } from './match-index.ts'
import { memoryShelf } from './name-shelf.ts'

/** Reasons that need a day of the list, and an editor's list. */
const deskReasons = [
  'held-then',
  'in-this-release',
  'not-held',
  'already-released',
  'died',
  'on-this-list-already',
] as const satisfies readonly ReasonKind[]

export type PublicReason = Exclude<ReasonKind, (typeof deskReasons)[number]>
export const publicReasons = reasonKinds.filter(
  (kind): kind is PublicReason => !(deskReasons as readonly ReasonKind[]).includes(kind),
)

const mostOffered = { clear: 1, to_decide: 3, unknown: 0 } as const

/** Whom a reader is shown: beside somebody likely nobody who is hardly meant. */
export function offeredTo({ pile, candidates }: EntryMatch): Candidate[] {
  const [first] = candidates
  const least = first && first.score >= 0 ? 0 : Number.NEGATIVE_INFINITY
  return candidates.filter(({ score }) => score >= least).slice(0, mostOffered[pile])
}

/**
 * What a reader's list is matched against: everybody on an index, each by their place on
 * it. Nobody knows which day the list is of, so who was held when says nothing.
 */
export function againstIndex(people: readonly IndexedPerson[], on: Edtf): Against {
  const named = people.map(
    ({ names }, at) => [at, names.map(({ text }) => text)] as const,
  )
  return {
    shelf: memoryShelf(named),
    peopleOf: (places) =>
      places.flatMap((at) => {
        const person = people[at]
        return person ? [knownFrom(person, at)] : []
      }),
    on,
  }
}

export function knownFrom(person: IndexedPerson, id: number): KnownPerson {
  const { names, birth, citizenships, places, articles, sex } = person
  return {
    id,
    names: names.map(({ text }) => text),
    ...{ birth, citizenships, articles, sex },
    heldWhere: places,
    heldThen: null,
    released: null,
    died: null,
  }
}
