import { array, assert, constantFrom, dictionary, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { filledRows, nested, type Values } from '#lib/form'
import { choose, mergeValues } from '#lib/three-way'
import type { Reading } from '#lib/three-way-field'

const reading: Reading = {
  isSame: (_, one, other) => one.trim() === other.trim(),
  isSet: (name) => name === 'articles',
}
const value = constantFrom('', 'a', 'b', 'c')
const fields = dictionary(constantFrom('place', 'text', 'on'), value)
const sets = record({ articles: constantFrom('', '1', '2', '1 2', '2 3', '1 2 3') })
const rows = array(record({ kind: constantFrom('x', 'y'), term: value }), {
  maxLength: 3,
})
const form = record({ fields, sets, rows }).map(
  ({ fields, sets, rows }): Values => ({
    ...fields,
    ...sets,
    ...Object.fromEntries(
      rows.flatMap(({ kind, term }, index) => [
        [`sentences.${index}.kind`, kind],
        [`sentences.${index}.term`, term],
      ]),
    ),
  }),
)

test('what I did not touch becomes theirs, without a conflict', () => {
  assert(
    property(form, form, (base, theirs) => {
      const merged = mergeValues({ base, theirs, mine: base }, reading)
      expect(merged.conflicts).toEqual([])
      expect(meant(merged.values)).toEqual(meant(theirs))
    }),
  )
})

test('what they did not touch stays mine, without a conflict', () => {
  assert(
    property(form, form, (base, mine) => {
      const merged = mergeValues({ base, theirs: base, mine }, reading)
      expect(merged.conflicts).toEqual([])
      expect(meant(merged.values)).toEqual(meant(mine))
    }),
  )
})

test('where both did the same, fields and ticks are as both have them', () => {
  assert(
    property(form, form, (base, both) => {
      const merged = mergeValues({ base, theirs: both, mine: both }, reading)
      const names = merged.conflicts.map(({ name }) => name)
      expect(names.filter((name) => !name.startsWith('sentences'))).toEqual([])
      const { sentences: _, ...rest } = meant(merged.values)
      const { sentences: __, ...wanted } = meant(both)
      expect(rest).toEqual(wanted)
    }),
  )
})

test('a value of either is in the result, or both stand in a conflict', () => {
  assert(
    property(form, form, form, (base, theirs, mine) => {
      const { values, conflicts } = mergeValues({ base, theirs, mine }, reading)
      for (const name of ['place', 'text', 'on']) {
        const [was, their, own, now] = [base, theirs, mine, values].map(
          (one) => one[name] ?? '',
        )
        const isBoth = their !== was && own !== was && their !== own
        expect(conflicts.some((conflict) => conflict.name === name)).toBe(isBoth)
        expect(now).toBe(own === was ? their : own)
      }
    }),
  )
})

test('no row that either of them filled anew is in neither the result nor a conflict', () => {
  assert(
    property(form, form, form, (base, theirs, mine) => {
      const { values, conflicts } = mergeValues({ base, theirs, mine }, reading)
      const texts = JSON.stringify([values, conflicts])
      const terms = [theirs, mine].flatMap((one) =>
        filledRows(one, 'sentences').flatMap((row) => one[`sentences.${row}.term`] || []),
      )
      const isNew = (term: string) => !Object.values(base).includes(term)
      for (const term of terms.filter(isNew)) expect(texts).toContain(`"${term}"`)
    }),
  )
})

test('choosing theirs in every conflict, and saving upon theirs, leaves no conflict', () => {
  assert(
    property(form, form, form, (base, theirs, mine) => {
      const merged = mergeValues({ base, theirs, mine }, reading)
      const choices = merged.conflicts.map(({ name }) => [`choose.${name}`, 'theirs'])
      const sent = { ...merged.values, ...Object.fromEntries(choices) }
      const chosen = choose(sent, merged.base)
      for (const { name, theirs: their } of merged.conflicts)
        for (const [cell, text] of Object.entries(their))
          if (text) expect(chosen[cell], name).toBe(text)
      const again = { base: merged.base, theirs, mine: chosen }
      expect(mergeValues(again, reading).conflicts).toEqual([])
    }),
  )
})

test('two people fill different cells of one row, and both stay', () => {
  const base = { 'sentences.0.kind': 'x', 'sentences.0.term': 'a' }
  const theirs = { 'sentences.0.kind': 'y', 'sentences.0.term': 'a' }
  const mine = { 'sentences.0.kind': 'x', 'sentences.0.term': 'b' }
  const { values, conflicts } = mergeValues({ base, theirs, mine }, reading)
  expect(conflicts).toEqual([])
  expect(values).toEqual({ 'sentences.0.kind': 'y', 'sentences.0.term': 'b' })
})

test('they take away the first of two rows while I change the second', () => {
  const base = { 'sentences.0.term': 'a', 'sentences.1.term': 'b' }
  const theirs = { 'sentences.0.term': 'b' }
  const mine = { 'sentences.0.term': 'a', 'sentences.1.term': 'c' }
  const { values, conflicts } = mergeValues({ base, theirs, mine }, reading)
  expect(conflicts).toEqual([])
  expect(nested(values)).toEqual({ sentences: [{ term: 'c' }] })
})

test('a row taken away by one and changed by the other is a conflict of the row', () => {
  const base = { 'sentences.0.term': 'a', 'sentences.0.kind': 'x' }
  const theirs = { 'sentences.0.term': 'b', 'sentences.0.kind': 'x' }
  const mine = { 'sentences.0.term': '', 'sentences.0.kind': '' }
  const merged = mergeValues({ base, theirs, mine }, reading)
  expect(merged.conflicts.map(({ name }) => name)).toEqual(['sentences.0'])
  const chosen = choose({ ...merged.values, 'choose.sentences.0': 'theirs' }, merged.base)
  expect(nested(chosen)).toEqual({ sentences: [{ term: 'b', kind: 'x' }] })
})

test('two rows added at once can both be kept', () => {
  const theirs = { 'sentences.0.term': 'a' }
  const mine = { 'sentences.0.term': 'b' }
  const merged = mergeValues({ base: {}, theirs, mine }, reading)
  expect(merged.conflicts.map(({ name }) => name)).toEqual(['sentences.0'])
  const chosen = choose({ ...merged.values, 'choose.sentences.0': 'both' }, merged.base)
  expect(nested(chosen)).toEqual({ sentences: [{ term: 'b' }, { term: 'a' }] })
})

test('why a change is made, and upon which version, is mine alone', () => {
  const mine = { why: 'a letter', version: '3', 'newSource.kind': 'ngo', place: 'a' }
  const base = { place: 'a', 'newSource.kind': 'family' }
  const { values } = mergeValues({ base, theirs: { place: 'b' }, mine }, reading)
  expect(values).toEqual({ ...mine, place: 'b' })
})

/** As an action would read it: blanks are nothing; neither ticks nor rows have an order. */
function meant(values: Values): Record<string, unknown> {
  const { articles = '', ...rest } = values
  const { sentences = [], ...read } = nested(rest)
  const inOrder = (sentences as object[]).map((row) => JSON.stringify(row)).toSorted()
  return {
    ...read,
    sentences: inOrder,
    articles: articles.split(' ').filter(Boolean).toSorted(),
  }
}
