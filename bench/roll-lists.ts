import type { Understood } from '#domain/list-entry'
import { lot, type RollPerson } from './roll-people.ts'

/** One entry as it is written, and as it is meant. */
export type WrittenEntry = { person: RollPerson; understood: Understood }
export type Births = 'none' | 'half' | 'all'

/** As many as were released on 13 December 2025. */
const entriesPerList = 123
/** Lists are copied by hand: in so many of them a year is the next one or the one before. */
const slips = 0.02
const year = 2025

/** The people on lists, in no order; so many of them with a year of birth or an age. */
export function writtenLists(
  people: readonly RollPerson[],
  births: Births,
): WrittenEntry[][] {
  const shuffled = people.toSorted((a, b) => lot(`place ${a.id}`) - lot(`place ${b.id}`))
  const entries = shuffled.map((person) => ({
    person,
    understood: { ...nothing, name: person.listed.text, ...birth(person, births) },
  }))
  const lists: WrittenEntry[][] = []
  for (let at = 0; at < entries.length; at += entriesPerList)
    lists.push(entries.slice(at, at + entriesPerList))
  return lists
}

const nothing: Understood = {
  name: '',
  otherNames: [],
  birthYear: null,
  birthOn: null,
  age: null,
  place: null,
  articles: [],
  country: null,
  rest: '',
}

/** Every fifth of those with any has an age instead of a year. */
function birth({ id, born }: RollPerson, births: Births): Partial<Understood> {
  const share = { none: 0, half: 0.5, all: 1 }[births]
  if (lot(`births ${id}`) >= share) return {}
  const isSlip = lot(`slip ${id}`) < slips
  const written = isSlip ? born + (lot(`way ${id}`) < 0.5 ? 1 : -1) : born
  if (lot(`age ${id}`) < 0.2)
    return { age: year - written - (lot(`day ${id}`) < 0.5 ? 1 : 0) }
  return { birthYear: written }
}
