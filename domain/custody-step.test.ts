import { describe, expect, test } from 'vitest'
import { arrest, death, decision, edtf, plain, release } from '#tests/custody-events'
import { type CustodyEvent, custodySpans, standing } from './custody.ts'

const statuses = (events: CustodyEvent[]) =>
  custodySpans(events).map(({ status }) => status)
const now = (events: CustodyEvent[]) => standing(events).status

describe('courts', () => {
  const held = () => [arrest('2020'), decision('2021')]

  test.each([
    ['an appeal that upholds', { type: 'appeal', outcome: 'upheld' }],
    ['a case returned', { type: 'appeal', outcome: 'returned' }],
    ['a fine', { type: 'appeal', outcome: 'changed', sentences: [{ kind: 'fine' }] }],
    ['a pardon decree', { type: 'pardon_decree', outcome: 'unknown', sentences: [] }],
  ] as const)('%s changes nothing', (_, ruling) => {
    const events = [...held(), decision('2022', { ...ruling, sentences: [] })]
    expect(statuses(events)).toHaveLength(2)
  })

  test.each(['acquitted', 'quashed'] as const)(
    '%s frees nobody without a release',
    (outcome) => {
      const events = [
        ...held(),
        decision('2022', { type: 'cassation', outcome, sentences: [] }),
      ]
      expect(custodySpans(events).at(-1)).toMatchObject({
        status: 'serving_imprisonment',
        certainty: 'believed',
        end: 'unknown',
      })
    },
  )

  test.each([
    ['restriction_open_facility', 'serving_open_facility'],
    ['restriction_home', 'serving_home_restriction'],
    ['compulsory_treatment', 'compulsory_psychiatric'],
    ['criminal_arrest', 'arrest_sentence'],
    ['suspended', 'suspended_sentence'],
    ['life', 'serving_imprisonment'],
  ] as const)('%s is a status of its own: %s', (kind, status) => {
    const sentences = [{ kind: 'fine' } as const, { kind }]
    expect(now([arrest('2020'), decision('2021', { sentences })])).toBe(status)
  })

  test('imprisonment of someone at liberty is believed to have begun', () => {
    const freed = release('2020-06', { type: 'measure_changed' })
    expect(standing([arrest('2020-05'), freed, decision('2021')])).toMatchObject({
      status: 'serving_imprisonment',
      certainty: 'believed',
    })
  })

  test('a sentence in absentia leaves people where they are', () => {
    const absent = decision('2023', { inAbsentia: true })
    expect(now([absent])).toBe('wanted_or_in_absentia')
    expect(now([plain('deportation', '2022'), absent])).toBe('released_exiled')
  })

  test('a higher court that changes the term of a person since released locks up nobody', () => {
    const later = decision('2026', { type: 'supervision', outcome: 'changed' })
    expect(now([...held(), release('2025'), later])).toBe('released')
  })
})

describe('a release is not one thing', () => {
  test('on paper only: refused and back in prison', () => {
    const refused = release('2025-09-11', { outcome: 'refused_and_returned_to_prison' })
    expect(standing([refused])).toMatchObject({
      status: 'held_unspecified',
      certainty: 'believed',
      behindBars: true,
      since: edtf('2025-09-11'),
    })
    expect(now([arrest('2020'), decision('2021'), refused])).toBe('serving_imprisonment')
  })

  test('a commutation changes the regime', () => {
    const commuted = release('2021-09-16', { type: 'commuted_to_non_custodial' })
    const sentences = [{ kind: 'restriction_open_facility' as const }]
    const ruling = decision('2021-09', {
      type: 'commutation',
      outcome: 'changed',
      sentences,
    })
    expect(now([arrest('2020'), decision('2021-01'), commuted])).toBe(
      'serving_home_restriction',
    )
    expect(now([arrest('2020'), decision('2021-01'), ruling, commuted])).toBe(
      'serving_open_facility',
    )
  })

  test('from an open facility to restriction at home', () => {
    const sentences = [{ kind: 'restriction_open_facility' as const }]
    const commuted = release('2021-09-16', { type: 'commuted_to_non_custodial' })
    const events = [arrest('2020'), decision('2021-01', { sentences }), commuted]
    expect(custodySpans(events).map(({ deprivedWide }) => deprivedWide)).toEqual([
      true,
      true,
      true,
    ])
    expect(now(events)).toBe('serving_home_restriction')
  })

  test.each([
    [{ type: 'measure_changed' }, 'released_under_investigation'],
    [{ type: 'escape' }, 'wanted_or_in_absentia'],
    [{ type: 'suspended_on_appeal' }, 'suspended_sentence'],
    [{ outcome: 'expelled' }, 'released_exiled'],
    [{ type: 'parole', conditionality: 'conditional' }, 'released'],
  ] as const)('%o leads to %s', (how, status) => {
    expect(now([arrest('2020'), release('2021', how)])).toBe(status)
  })

  test('a change of measure to house arrest is house arrest', () => {
    const changed = release('2021-03-01', { type: 'measure_changed' })
    const events = [arrest('2020'), plain('moved_to_house_arrest', '2021-03-01'), changed]
    expect(standing(events)).toMatchObject({
      status: 'house_arrest_pretrial',
      behindBars: false,
      deprivedWide: true,
    })
  })

  test('exile lasts until the return', () => {
    const events = [arrest('2020'), plain('deportation', '2025'), release('2025-12')]
    expect(now(events)).toBe('released_exiled')
    expect(now([...events, plain('return', '2027')])).toBe('released')
  })
})

describe('death', () => {
  test('in custody when held, whatever the form says', () => {
    const events = [arrest('2020'), death('2021'), release('2021'), arrest('2023')]
    expect(now([arrest('2020'), death('2021')])).toBe('died_in_custody')
    expect(custodySpans(events).at(-1)?.status).toMatch(/^died/)
  })

  test.each([
    [[release('2020')], false, 'died_after_release'],
    [[release('2020')], true, 'died_in_custody'],
    [[], true, 'died_in_custody'],
    [[arrest('2020', { status: 'house_arrest_pretrial' })], false, 'died_after_release'],
  ])('otherwise as it is recorded', (before, inCustody, status) => {
    expect(now([...before, death('2021', inCustody)])).toBe(status)
  })
})
