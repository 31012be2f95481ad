import type { Db } from '#db/client'
import { type Reference, references } from './columns.ts'
import { type Counts, maskFacetIds } from './counts.ts'
import { type MaskFacetId, maskFacetOf, type maskFacets } from './masks.ts'
import type { Asked } from './tests.ts'
import { type FacetLabel, labelsOf } from './tokens.ts'

/** One value of a facet: how many people it would find, and whether it is asked for. */
export type FacetValue<Value extends string = string> = {
  value: Value
  count: number
  selected: boolean
}
export type FacetValues = {
  [Id in MaskFacetId]: FacetValue<(typeof maskFacets)[Id]['values'][number]>[]
} & { [Name in Reference]: FacetValue[] }
/** What readers call the values that point at something, by token. */
export type FacetLabels = Record<Reference, Record<string, FacetLabel>>
/** How many more values there are of each than are shown. */
export type FacetMore = Record<MaskFacetId | Reference, number>

/** The most frequent values of every facet, and those asked for. */
export function valuesOf(db: Db, asked: Asked, { counts, most }: Shown) {
  const lists = maskFacetIds.map((id) => {
    const chosen: readonly (string | null)[] = [asked.filter[id]].flat()
    const all = maskFacetOf(id).values.map((value, at) => ({
      value,
      count: counts[id][at] as number,
      selected: chosen.includes(value),
    }))
    return { name: id, ...shown(all, most) }
  })
  const named = references.map((name) =>
    referenceValues(db, asked, { name, counts, most }),
  )
  const every = [...lists, ...named]
  return {
    facets: Object.fromEntries(
      every.map(({ name, values }) => [name, values]),
    ) as unknown as FacetValues,
    more: Object.fromEntries(every.map(({ name, more }) => [name, more])) as FacetMore,
    labels: Object.fromEntries(
      named.map(({ name, labels }) => [name, labels]),
    ) as FacetLabels,
  }
}

type Shown = { counts: Counts; most: number }

function referenceValues(
  db: Db,
  { facets, keys }: Asked,
  { name, counts, most }: Shown & { name: Reference },
) {
  const chosen = new Set(keys[name] ?? [])
  const vocabulary = facets.vocabularies[name]
  const all = [...chosen].map((value) => ({ value, count: 0, selected: true }))
  for (const one of all)
    one.count = counts[name][vocabulary.codes.get(one.value) ?? -1] ?? 0
  for (const [code, count] of counts[name].entries()) {
    const value = vocabulary.keys[code] as number
    if (count > 0 && !chosen.has(value)) all.push({ value, count, selected: false })
  }
  const { values: top, more } = shown(all, most)
  const labels = labelsOf(db, facets, {
    reference: name,
    keys: top.map(({ value }) => value),
  })
  const values = top.flatMap(({ value, ...rest }) => {
    const label = labels.get(value)
    return label ? [{ value: label.token, ...rest }] : []
  })
  return {
    name,
    values,
    more,
    labels: Object.fromEntries([...labels.values()].map((label) => [label.token, label])),
  }
}

type Counted = { count: number; selected: boolean }

function shown<Value extends Counted & { value: string | number }>(
  all: Value[],
  most: number,
) {
  const found = all.filter(({ count, selected }) => count > 0 || selected)
  const sorted = found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const values = sorted.filter(({ selected }, at) => at < most || selected)
  return { values, more: sorted.length - values.length }
}
