import type { Conflict, Values } from '#lib/form'

/** A form as it was drawn, as it is saved now, and as it was sent. */
export type Versions = { base: Values; theirs: Values; mine: Values }

export type Merged = {
  /** What to go on with; where both changed the same, mine. */
  values: Values
  /** Theirs, with rows at the numbers that they have in `values`: the next base. */
  base: Values
  conflicts: Conflict[]
}

/** How the fields of a form are compared: the same date may be typed in two ways. */
export type Reading = {
  isSame: (name: string, one: string, other: string) => boolean
  /** Several ticks of one field, as words in a row. */
  isSet: (name: string) => boolean
}

/** One field of three versions. */
export function mergeField(name: string, versions: Versions, reading: Reading): Merged {
  const [base, theirs, mine] = [versions.base, versions.theirs, versions.mine].map(
    (values) => values[name] ?? '',
  ) as [string, string, string]
  const next = theirs === '' ? {} : { [name]: theirs }
  const become = (value: string) => ({ values: { [name]: value }, base: next })
  const isSame = (one: string, other: string) => reading.isSame(name, one, other)
  if (reading.isSet(name))
    return { ...become(mergeSet(base, theirs, mine)), conflicts: [] }
  if (isSame(mine, base)) return { ...become(theirs), conflicts: [] }
  if (isSame(theirs, base) || isSame(theirs, mine))
    return { ...become(mine), conflicts: [] }
  const one = (value: string) => ({ [name]: value })
  const conflict = { name, was: one(base), theirs: one(theirs), mine: one(mine) }
  return { ...become(mine), conflicts: [conflict] }
}

/** Each tick is a field of its own, and two people cannot set one of them differently. */
function mergeSet(base: string, theirs: string, mine: string): string {
  const words = (text: string) => text.split(/\s+/).filter(Boolean)
  const [was, their, own] = [words(base), words(theirs), words(mine)]
  const stays = (word: string) => their.includes(word) && own.includes(word)
  const isNew = (word: string) => !was.includes(word)
  const all = [...new Set([...was, ...their, ...own])]
  return all.filter((word) => isNew(word) || stays(word)).join(' ')
}
