import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureSums } from './figure-sums.ts'
import type { CheckedFigure } from './figure-terms.ts'
import { figureCounts, figureQualifiers } from './mass-release.ts'

const figure = (
  counts: CheckedFigure['counts'],
  value: number,
  more: Partial<CheckedFigure> = {},
): CheckedFigure => ({
  counts,
  value,
  qualifier: 'exactly',
  country: null,
  sourceId: 1,
  ...more,
})

const said = (figures: CheckedFigure[]) =>
  figureSums(figures).flatMap(({ readings }) =>
    readings.map(({ parts, total, verdict }) =>
      [parts.map(({ value }) => value).join(' + '), verdict, total.value].join(' '),
    ),
  )

const about = { qualifier: 'about' } as const
const atLeast = { qualifier: 'at_least' } as const

test.each<[string, CheckedFigure[], string[]]>([
  ['a number alone makes no sum', [figure('announced', 5)], []],
  [
    'women and men are all there is',
    [figure('announced', 5), figure('women', 2), figure('men', 2)],
    ['2 + 2 fails 5'],
  ],
  [
    'those taken to one country need not be all',
    [figure('announced', 5), figure('taken_to', 3, { country: 'LT' })],
    ['3 gap 5'],
  ],
  [
    'with those who stayed they are',
    [
      ...[figure('announced', 5), figure('taken_to', 3, { country: 'LT' })],
      figure('stayed_inside', 1),
    ],
    ['3 + 1 fails 5'],
  ],
  [
    'more parts than the whole are a contradiction',
    [figure('announced', 5), figure('political', 6)],
    ['6 fails 5'],
  ],
  [
    'about so many may always hold',
    [figure('announced', 5, about), figure('women', 2), figure('men', 9)],
    ['2 + 9 may_hold 5'],
  ],
  [
    'at least so many may be more, and are not fewer',
    [figure('announced', 5), figure('women', 2, atLeast), figure('men', 2)],
    ['2 + 2 may_hold 5'],
  ],
  [
    'at least so many with more than all is a contradiction',
    [figure('announced', 5), figure('women', 4, atLeast), figure('men', 2)],
    ['4 + 2 fails 5'],
  ],
  [
    'a total over several releases is part of none',
    [figure('announced', 5), figure('running_total', 430, atLeast)],
    [],
  ],
  [
    'names that are held back are no gap between the announced and the named',
    [figure('announced', 5), figure('named', 2), figure('withheld', 1)],
    ['2 + 1 gap 5'],
  ],
])('%s', (_, figures, expected) => {
  expect(said(figures)).toEqual(expected)
})

test('the same value by two sources is one reading that names both', () => {
  const sums = figureSums([
    figure('announced', 5),
    figure('announced', 5, { sourceId: 2 }),
    figure('political', 4, { sourceId: 3 }),
  ])
  expect(sums).toHaveLength(1)
  expect(sums[0]?.readings).toHaveLength(1)
  expect(sums[0]?.readings[0]?.total.sourceIds).toEqual([1, 2])
})

const someFigures = fc.array(
  fc.record({
    counts: fc.constantFrom(...figureCounts),
    value: fc.nat(40),
    qualifier: fc.constantFrom(...figureQualifiers),
    country: fc.constantFrom(null, 'LT', 'UA', 'PL'),
    sourceId: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 14 },
)

const allReadings = (figures: CheckedFigure[]) =>
  figureSums(figures).flatMap(({ readings }) => readings)

test('every number in a sum is a number of a source, and is added up rightly', () => {
  fc.assert(
    fc.property(someFigures, (figures) => {
      for (const { total, parts, sum, difference } of allReadings(figures)) {
        for (const { sourceIds, ...term } of [total, ...parts])
          for (const sourceId of sourceIds)
            expect(figures).toContainEqual({ ...term, sourceId })
        expect(sum).toBe(parts.reduce((all, { value }) => all + value, 0))
        expect(difference).toBe(total.value - sum)
      }
    }),
  )
})

test('only exact numbers hold, fall short or contradict; and only equal ones hold', () => {
  fc.assert(
    fc.property(someFigures, (figures) => {
      for (const { total, parts, difference, verdict } of allReadings(figures)) {
        const isExact = [total, ...parts].every((term) => term.qualifier === 'exactly')
        expect(verdict === 'holds').toBe(isExact && difference === 0)
        if (verdict === 'gap') expect(difference).toBeGreaterThan(0)
        if (isExact) expect(verdict).not.toBe('may_hold')
      }
    }),
  )
})

test('the order of the figures changes nothing but the order of the readings', () => {
  const verdicts = (figures: CheckedFigure[]) => {
    const all = figureSums(figures)
    if (all.some(({ leftOut }) => leftOut > 0)) return null
    return all
      .flatMap(({ readings }) => readings)
      .map(
        ({ sum, total, verdict }) => `${sum} ${total.counts} ${total.value} ${verdict}`,
      )
      .sort()
  }
  fc.assert(
    fc.property(someFigures, (figures) => {
      const single = figures.filter(({ counts }) => counts !== 'taken_to')
      expect(verdicts(single.toReversed())).toEqual(verdicts(single))
    }),
  )
})
