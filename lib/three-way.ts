import type { Values } from '#lib/form'
import {
  type Merged,
  mergeField,
  type Reading,
  type Versions,
} from '#lib/three-way-field'
import { mergeList } from '#lib/three-way-rows'

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
