import { describe, expect, test } from 'vitest'
import { arrest, edtf, release } from '#tests/custody-events'
import { statusOn } from './status-on.ts'

const events = [
  arrest('2020-09-07', { knownOn: edtf('2020-09-08') }),
  release('2025-12-13', { knownOn: edtf('2025-12-14') }),
]

describe('on a day', () => {
  test.each([
    ['2020-09-06', 'at_liberty_before_arrest', 'no'],
    ['2020-09-07', 'pretrial_detention', 'yes'],
    ['2025-12-12', 'pretrial_detention', 'yes'],
    ['2025-12-13', 'released', 'no'],
    ['2030-01-01', 'released', 'no'],
  ])('%s: %s', (day, status, behindBars) => {
    expect(statusOn(events, day)).toMatchObject({ status, behindBars })
  })

  test('before the first known event, which is a release, nothing is known', () => {
    expect(statusOn([release('2025-12-13')], '2020-01-01')).toMatchObject({
      status: 'unknown',
      certainty: 'unknown',
      behindBars: 'no',
      spans: [],
    })
  })
})

describe('as known on a day', () => {
  test('a release not yet known leaves the person held', () => {
    expect(statusOn(events, '2025-12-13', '2025-12-13')).toMatchObject({
      behindBars: 'yes',
    })
    expect(statusOn(events, '2025-12-13', '2025-12-14')).toMatchObject({
      behindBars: 'no',
    })
  })

  test('what nothing says was known is not known before it happened', () => {
    const [held, freed] = [arrest('2020-09'), release('2025')]
    expect(statusOn([held, freed], '2025-12-31', '2025-12-30').behindBars).toBe('yes')
    expect(statusOn([held, freed], '2025-12-31', '2025-12-31').behindBars).toBe('no')
    expect(statusOn([held], '2020-09-30', '2020-09-29').status).toBe('unknown')
  })
})

describe('where dates are vague', () => {
  test('a day inside a vague release leaves the choice open', () => {
    const vague = [arrest('2020-09-07'), release('2025-12')]
    const on = statusOn(vague, '2025-12-13')
    expect(on).toMatchObject({
      status: 'unknown',
      certainty: 'unknown',
      behindBars: 'maybe',
    })
    expect(on.spans.map(({ status }) => status)).toEqual([
      'pretrial_detention',
      'released',
    ])
    expect(statusOn(vague, '2025-11-30').behindBars).toBe('yes')
    expect(statusOn(vague, '2025-12-31').behindBars).toBe('no')
  })

  test('a day inside a vague arrest too', () => {
    expect(statusOn([arrest('2020-09')], '2020-09-10')).toMatchObject({
      status: 'unknown',
      behindBars: 'maybe',
    })
  })

  test('a custody whose end nobody reported is only possible', () => {
    const short = [arrest('2020-08-09', { status: 'administrative_detention' })]
    expect(statusOn(short, '2024-01-01')).toMatchObject({
      status: 'administrative_detention',
      certainty: 'unknown',
      behindBars: 'maybe',
    })
  })

  test('a reported event is believed', () => {
    const reported = [arrest('2020-09-07', { state: 'reported' })]
    expect(statusOn(reported, '2021-01-01').certainty).toBe('believed')
  })
})
