import { createHash } from 'node:crypto'
import type { NameGroup } from './name-groups.ts'

export type RollName = NameGroup['names'][number]

/** Somebody of the file: a name in the record, another on a list. */
export type RollPerson = {
  id: string
  indexed: RollName
  listed: RollName
  born: number
  isStranger: boolean
  half: 'tune' | 'report'
}

/** A number from 0 to 1 that is the same for a text on every machine. */
export function lot(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}

const strangers = 0.2
const [firstYear, years] = [1948, 56]

/**
 * The people of a file of names, each with one name for the record and one for the list.
 * The file has no years of birth: they are drawn.
 */
export function rollPeople(groups: readonly NameGroup[]): RollPerson[] {
  return merged(groups).flatMap(({ id, names }) => {
    const [indexed, ...others] = names
    const listed = others[Math.floor(lot(`form ${id}`) * others.length)]
    if (!indexed || !listed) return []
    const born = firstYear + Math.floor(lot(`born ${id}`) * years)
    const half = lot(`half ${id}`) < 0.5 ? 'tune' : 'report'
    return [
      { id, indexed, listed, born, half, isStranger: lot(`stranger ${id}`) < strangers },
    ]
  })
}

/**
 * Some of the file's people stand on two lines of it, once for each parliament. Who shares
 * a name of three words or more in one country is taken for one person; shorter names are
 * borne by many, and stay what they are.
 */
function merged(groups: readonly NameGroup[]): NameGroup[] {
  const people: NameGroup[] = []
  const byName = new Map<string, NameGroup>()
  for (const group of groups) {
    const keys = group.names.flatMap(({ text }) => longName(group, text))
    const known = keys.map((key) => byName.get(key)).find((one) => one !== undefined)
    if (known) known.names.push(...group.names.slice(1))
    else people.push({ ...group, names: [...group.names] })
    const person = known ?? people.at(-1)
    for (const key of keys) if (person) byName.set(key, person)
  }
  return people
}

function longName({ country }: NameGroup, text: string): string[] {
  const words = text.toLocaleLowerCase('en').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.length < 3 ? [] : [`${country}: ${words.toSorted().join(' ')}`]
}
