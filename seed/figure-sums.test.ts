import { expect, test } from 'vitest'
import { figureSums } from '#domain/figure-sums'
import { seedFiles } from './files.ts'

const { massReleases } = seedFiles()
const signs = { holds: '=', fails: '≠', gap: '<', may_hold: '?' }

/** The sums of the real figures, as `109 + 5 = 114`. */
function sumsOf(slug: string) {
  const figures = massReleases.find((release) => release.slug === slug)?.figures ?? []
  const sources = [...new Set(figures.map(({ source }) => source))]
  return figureSums(
    figures.map(({ counts, value, qualifier, country = null, source }) => ({
      ...{ counts, value, qualifier, country },
      sourceId: sources.indexOf(source),
    })),
  ).flatMap(({ readings }) =>
    readings.map(({ parts, total, verdict }) =>
      [parts.map(({ value }) => value).join(' + '), signs[verdict], total.value].join(
        ' ',
      ),
    ),
  )
}

test.each([
  [
    'release-2025-12-13',
    ['114 + 9 = 123', '109 + 5 = 114', '104 + 5 ≠ 114', '109 < 123'],
  ],
  [
    'release-2025-06-21',
    [
      ...['4 + 10 = 14', '5 + 10 ≠ 14'],
      ...['4 + 2 + 3 + 2 + 1 + 1 + 1 = 14', '5 + 2 + 3 + 2 + 1 + 1 + 1 ≠ 14'],
      ...['4 + 3 + 2 + 2 + 1 + 1 ≠ 14', '5 + 3 + 2 + 2 + 1 + 1 = 14'],
      '2 + 3 + 2 + 1 + 1 + 1 = 10',
    ],
  ],
  [
    'release-2025-09-11',
    ['52 = 52', '51 ≠ 52', '52 ≠ 51', '51 = 51', '38 + 14 = 52', '38 + 14 ≠ 51'],
  ],
  ['pardon-2024-08-16', ['14 + 16 = 30']],
  ['pardon-2025-12-30', ['15 + 7 = 22']],
  ['pardon-2026-03-05', ['15 < 18']],
  ['release-2026-03-19', []],
])('the figures of %s add up, or do not, as they do', (slug, sums) => {
  expect(sumsOf(slug)).toEqual(sums)
})
