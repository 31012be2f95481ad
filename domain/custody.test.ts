import { describe, expect, test } from 'vitest'
import {
  arrest,
  death,
  decision,
  edtf,
  plain,
  release,
  transfer,
} from '#tests/custody-events'
import { type CustodyEvent, custodySpans, standing } from './custody.ts'

const statuses = (events: CustodyEvent[]) =>
  custodySpans(events).map(({ status }) => status)
const now = (events: CustodyEvent[]) => standing(events).status

describe('one imprisonment after another', () => {
  test('an arrest, a verdict and a pardon are three spans that meet', () => {
    const events = [
      arrest('2020-09-07'),
      decision('2021-09-06'),
      release('2025-12-13', { conditionality: 'forced_exile' }),
    ]
    expect(custodySpans(events)).toMatchObject([
      { status: 'pretrial_detention', from: edtf('2020-09-07'), to: edtf('2021-09-06') },
      { status: 'serving_imprisonment', to: edtf('2025-12-13'), end: 'ended' },
      { status: 'released_exiled', to: null, end: 'ongoing', behindBars: false },
    ])
  })

  test('a second arrest after a release means held again', () => {
    const events = [
      arrest('2011-08-04'),
      decision('2011-11-24'),
      release('2014-06-21', { type: 'amnesty' }),
      arrest('2021-07-14'),
    ]
    expect(statuses(events)).toEqual([
      'pretrial_detention',
      'serving_imprisonment',
      'released',
      'pretrial_detention',
    ])
    expect(standing(events)).toMatchObject({
      since: edtf('2021-07-14'),
      behindBars: true,
    })
  })

  test('on the day of both, someone held is released before being arrested again', () => {
    const events = [arrest('2024-05-01'), arrest('2026-02-08'), release('2026-02-08')]
    expect(now(events)).toBe('pretrial_detention')
    expect(statuses(events)).toHaveLength(3)
  })

  test('on the day of both, someone free is arrested before being released', () => {
    expect(now([release('2020-08-08'), arrest('2020-08-08')])).toBe('released')
  })

  test('an arrest of someone already in prison changes nothing', () => {
    const events = [
      arrest('2020'),
      decision('2021'),
      arrest('2023', { status: 'police_custody' }),
    ]
    expect(statuses(events)).toEqual(['pretrial_detention', 'serving_imprisonment'])
  })

  test('nothing before a release is invented where no arrest is recorded', () => {
    const events = [release('2025-12-13')]
    expect(custodySpans(events)).toMatchObject([{ position: 0, status: 'released' }])
  })

  test('a span ends where the person is moved to another facility', () => {
    const events = [
      arrest('2021', { facilityId: 1 }),
      transfer('2022', 2),
      transfer('2023', 2),
    ]
    expect(custodySpans(events)).toMatchObject([
      { facilityId: 1, status: 'pretrial_detention' },
      { facilityId: 2, status: 'pretrial_detention', from: edtf('2022') },
    ])
    expect(standing(events).since).toEqual(edtf('2021'))
  })

  test('a transfer shows that a person is held whose arrest nobody recorded', () => {
    expect(standing([transfer('2022', 2)])).toMatchObject({
      status: 'held_unspecified',
      certainty: 'believed',
      facilityId: 2,
    })
  })
})

describe('doubt', () => {
  test('a reported event is believed, a verified one confirmed', () => {
    expect(standing([release('2025')]).certainty).toBe('confirmed')
    expect(standing([release('2025', { state: 'reported' })]).certainty).toBe('believed')
  })

  test.each(['draft', 'refuted'] as const)('a %s event has no effect', (state) => {
    expect(now([arrest('2020'), release('2021', { state })])).toBe('pretrial_detention')
  })

  test('a release and an arrest of one vague year are believed, until put in order', () => {
    const again = arrest('2021')
    const events = [arrest('2020-05-01'), release('2021')]
    expect(standing([...events, again])).toMatchObject({
      status: 'pretrial_detention',
      certainty: 'believed',
    })
    expect(standing([...events, { ...again, position: 1 }]).certainty).toBe('confirmed')
  })

  test('an editor puts events of one day in order', () => {
    const events = [
      arrest('2021-05-01', { position: 2 }),
      release('2021-05-01', { position: 1 }),
    ]
    expect(now(events)).toBe('pretrial_detention')
  })

  test('a short detention without news has ended, nobody says when', () => {
    const events = [arrest('2020-08-09', { status: 'administrative_detention' })]
    expect(custodySpans(events)).toMatchObject([{ end: 'unknown', behindBars: true }])
    expect(standing(events)).toMatchObject({ certainty: 'unknown', behindBars: false })
  })
})

describe('events that nothing dates', () => {
  test('no events, nothing known', () => {
    expect(standing([])).toMatchObject({
      status: 'unknown',
      certainty: 'unknown',
      since: null,
    })
  })

  test('a release alone', () => {
    expect(custodySpans([release(null)])).toEqual([])
    expect(standing([release(null)])).toMatchObject({ status: 'released', since: null })
  })

  test('a release after the only arrest ends it on an unknown day', () => {
    const events = [arrest('2020'), release(null)]
    expect(custodySpans(events)).toMatchObject([
      { status: 'pretrial_detention', end: 'unknown' },
    ])
    expect(standing(events)).toMatchObject({ status: 'released', certainty: 'believed' })
  })

  test('a release that an earlier imprisonment accounts for ends nothing', () => {
    expect(now([arrest('2011'), release(null), arrest('2021')])).toBe(
      'pretrial_detention',
    )
  })

  test('a verdict locks up nobody again', () => {
    expect(now([arrest('2011'), release('2014'), decision(null)])).toBe('released')
  })

  test('a death', () => {
    expect(now([arrest('2020'), death(null)])).toBe('died_in_custody')
  })
})

test('a statement does not put what happened in another order', () => {
  const events = [
    { ...arrest('../2020'), position: 1 },
    { ...decision('2020'), position: 0 },
  ]
  const statement = { ...plain('statement', '2015-01-01'), position: 2 }
  expect(custodySpans([...events, statement])).toEqual(custodySpans(events))
})
