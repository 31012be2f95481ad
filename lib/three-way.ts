import type { Conflict, Values } from '#lib/form'
import { mergeList } from '#lib/three-way-rows'

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

/**
 * Of the form and not of the row: there is no other version of these. What is written
 * with a row, as why it is changed, needs no rule: it is empty in every version but mine.
 */
const notOfRow =
  /^(?:id|version|base|locale|intent|previewed|partly|stay|newSource\..+|choose\..+)$/

/**
 * Merges by field: what only one of two people changed is as that one left it. Ticks merge
 * as sets, lists by row; a row keeps the number it was sent with.
 */
export function mergeValues(versions: Versions, reading: Reading): Merged {
  const names = namesIn(versions)
  const fields = names.filter((name) => listOf(name) === undefined)
  const lists = [...new Set(names.flatMap((name) => listOf(name) ?? []))]
  const parts = [
    ...fields.map((name) => mergeField(name, versions, reading)),
    ...lists.map((list) => mergeList(list, versions, reading)),
  ]
  const apart = Object.entries(versions.mine).filter(([name]) => notOfRow.test(name))
  return {
    values: Object.assign(
      Object.fromEntries(apart),
      ...parts.map(({ values }) => values),
    ) as Values,
    base: Object.assign({}, ...parts.map(({ base }) => base)) as Values,
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  }
}

function namesIn({ base, theirs, mine }: Versions): string[] {
  const names = [base, theirs, mine].flatMap((values) => Object.keys(values))
  return [...new Set(names)].filter((name) => !notOfRow.test(name))
}

const listOf = (name: string) => /^([^.]+)\.\d+\./.exec(name)?.[1]

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

/** Carries out what was chosen: `choose.place` is `mine`, `theirs` or, of a row, `both`. */
export function choose(sent: Values, base: Values): Values {
  const entries = Object.entries(sent)
  const values = Object.fromEntries(
    entries.filter(([name]) => !name.startsWith('choose.') && name !== 'base'),
  )
  for (const [key, choice] of entries) {
    if (!key.startsWith('choose.') || choice === 'mine') continue
    const name = key.slice('choose.'.length)
    if (choice === 'theirs') replace(values, base, name)
    if (choice === 'both') append(values, base, name)
  }
  return values
}

const isPartOf = (row: string) => (name: string) =>
  name === row || name.startsWith(`${row}.`)

function replace(values: Values, base: Values, name: string) {
  for (const one of Object.keys(values).filter(isPartOf(name))) delete values[one]
  for (const one of Object.keys(base).filter(isPartOf(name)))
    values[one] = base[one] ?? ''
}

function append(values: Values, base: Values, row: string) {
  const [list = ''] = row.split('.')
  const taken = [...Object.keys(values), ...Object.keys(base)]
    .filter((name) => listOf(name) === list)
    .map((name) => Number(name.split('.')[1]))
  const next = Math.max(-1, ...taken) + 1
  for (const one of Object.keys(base).filter(isPartOf(row)))
    values[`${list}.${next}${one.slice(row.length)}`] = base[one] ?? ''
}
