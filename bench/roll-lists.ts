import { lot, type RollPerson } from './roll-people.ts'

/** A list as it is pasted, with whom each line means. */
export type WrittenList = { text: string; lines: { person: RollPerson; text: string }[] }
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
): WrittenList[] {
  const shuffled = people.toSorted((a, b) => lot(`place ${a.id}`) - lot(`place ${b.id}`))
  const lists: WrittenList[] = []
  for (let at = 0; at < shuffled.length; at += entriesPerList) {
    const lines = shuffled
      .slice(at, at + entriesPerList)
      .map((person, line) => ({ person, text: written(person, line + 1, births) }))
    lists.push({ text: lines.map(({ text }) => text).join('\n'), lines })
  }
  return lists
}

const written = (person: RollPerson, number: number, births: Births) =>
  `${number}. ${person.listed.text}${birth(person, births)}`

/** Every fifth of those with any has an age instead of a year. */
function birth({ id, born }: RollPerson, births: Births): string {
  const share = { none: 0, half: 0.5, all: 1 }[births]
  if (lot(`births ${id}`) >= share) return ''
  const isSlip = lot(`slip ${id}`) < slips
  const said = isSlip ? born + (lot(`way ${id}`) < 0.5 ? 1 : -1) : born
  const isBeforeBirthday = lot(`day ${id}`) < 0.5
  if (lot(`age ${id}`) < 0.2) return `, ${year - said - Number(isBeforeBirthday)} лет`
  return `, ${said} г.р.`
}
