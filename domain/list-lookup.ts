import type { Edtf } from './edtf.ts'
import type { Against } from './list-match.ts'
import type { KnownPerson, ReasonKind } from './match-candidate.ts'
import type { IndexedPerson } from './match-index.ts'
import { memoryShelf } from './name-shelf.ts'

/** Reasons that can be given without knowing the day of the list. */
export const publicReasons = [
  'name',
  'patronymic',
  'birth-day',
  'birth-year',
  'age',
  'place',
  'article',
  'country',
  'common-name',
  'other-name',
  'other-patronymic',
  'other-sex',
  'other-year',
  'other-age',
  'other-country',
] as const satisfies readonly ReasonKind[]
export type PublicReason = (typeof publicReasons)[number]

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
  const { names, birth, countries, places, articles, sex } = person
  return {
    id,
    names: names.map(({ text }) => text),
    ...{ birth, countries, articles, sex },
    heldWhere: places,
    heldThen: null,
    released: null,
    died: null,
  }
}
