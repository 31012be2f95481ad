import { parseEdtf } from '#domain/edtf'
import type { Understood } from '#domain/list-entry'
import type { Against } from '#domain/list-match'
import type { KnownPerson } from '#domain/match-candidate'
import { memoryShelf } from '#domain/name-shelf'
import { invariant } from '#lib/invariant'

/** An entry of which nothing is understood but what is given. */
export function anEntry(name: string, given: Partial<Understood> = {}): Understood {
  const nothing = {
    birthYear: null,
    birthOn: null,
    age: null,
    place: null,
    country: null,
  }
  return { name, otherNames: [], articles: [], rest: '', ...nothing, ...given }
}

/** Somebody of whom nothing is known but what is given. */
export function aKnownPerson(
  id: number,
  names: readonly string[],
  given: Partial<KnownPerson> = {},
): KnownPerson {
  return {
    ...{ id, names, birth: null, citizenships: [], heldThen: null, heldWhere: [] },
    ...{ articles: [], released: null, died: null, sex: 'unknown' },
    ...given,
  }
}

/** These people in memory, and the day of 13 December 2025. */
export function peopleInMemory(people: readonly KnownPerson[]): Against {
  const known = new Map(people.map((person) => [person.id, person]))
  return {
    shelf: memoryShelf(people.map(({ id, names }) => [id, names])),
    peopleOf: (ids) => ids.flatMap((id) => known.get(id) ?? []),
    on: edtf('2025-12-13'),
  }
}

export function edtf(text: string) {
  const date = parseEdtf(text)
  invariant(date.ok, `${text} is EDTF`)
  return date.value
}
