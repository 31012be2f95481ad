import { describe, expect, test } from 'vitest'
import { custodyStatuses } from '#domain/custody'
import { conditionalities, releaseOutcomes, releaseTypes } from '#domain/release'
import { locales } from './locales.ts'
import { releaseHeading, releaseParts, statusWords } from './release-words.ts'
import { words } from './words.ts'

const all = conditionalities.flatMap((conditionality) =>
  releaseOutcomes.flatMap((outcome) =>
    releaseTypes.map((type) => ({ type, conditionality, outcome })),
  ),
)

describe.each(locales)('in %s', (locale) => {
  test('a release is never said without its condition', () => {
    for (const terms of all)
      expect(releaseParts(locale, terms)).toContain(
        words(locale, 'conditionality', terms.conditionality),
      )
  })

  test('what became of the person is said wherever it is known', () => {
    for (const terms of all.filter(({ outcome }) => outcome !== 'unknown'))
      expect(releaseParts(locale, terms)).toContain(
        words(locale, 'releaseOutcome', terms.outcome),
      )
  })

  test('nobody is called released without a condition', () => {
    for (const condition of [...conditionalities, null])
      expect(statusWords(locale, { status: 'released', condition })).toBe(
        `${words(locale, 'custodyStatus', 'released')}, ${words(locale, 'conditionality', condition ?? 'unknown')}`,
      )
  })

  test('every other status is its own words', () => {
    for (const status of custodyStatuses.filter((one) => one !== 'released'))
      expect(statusWords(locale, { status, condition: 'conditional' })).toBe(
        words(locale, 'custodyStatus', status),
      )
  })

  test('seven things that are called releases have seven names', () => {
    expect(new Set(all.map((terms) => releaseHeading(locale, terms))).size).toBe(7)
  })
})

const plain = { type: 'pardon', conditionality: 'unknown', outcome: 'unknown' } as const

test.each([
  [{}, 'release'],
  [{ conditionality: 'forced_exile' }, 'release into exile'],
  [{ outcome: 'expelled' }, 'release into exile'],
  [{ outcome: 'refused_and_returned_to_prison' }, 'release refused, returned to prison'],
  [
    { conditionality: 'forced_exile', outcome: 'refused_and_returned_to_prison' },
    'release refused, returned to prison',
  ],
  [{ type: 'commuted_to_non_custodial' }, 'commutation, not a release'],
  [{ type: 'measure_changed' }, 'released under another measure, the case goes on'],
  [{ type: 'suspended_on_appeal' }, 'sentence suspended'],
  [{ type: 'escape' }, 'escape'],
  [{ outcome: 'stayed' }, 'release'],
] as const)('%o reads as %s', (given, heading) => {
  expect(releaseHeading('en', { ...plain, ...given })).toBe(heading)
})

test('a release with all that is known of it', () => {
  const terms = { ...plain, conditionality: 'forced_exile', outcome: 'expelled' } as const
  expect(
    releaseParts('en', { ...terms, destination: 'LT', documents: 'withheld' }),
  ).toEqual(['pardon', 'forced exile', 'expelled', 'Lithuania', 'documents withheld'])
})
