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
import type { CustodyEvent } from './custody.ts'
import { findImpossible, whyRefused } from './custody-check.ts'
import { findDoubts } from './custody-doubts.ts'

const codes = (events: CustodyEvent[]) => findImpossible(events).map(({ code }) => code)
const doubts = (events: CustodyEvent[]) => findDoubts(events).map(({ code }) => code)

describe('a release before the arrest', () => {
  test.each(['2018', '2018-12-31', '2018-12-30~', '../2018'])(
    '%s is impossible',
    (on) => {
      const held = arrest('2019')
      const freed = release(on)
      expect(findImpossible([held, freed])).toEqual([
        { code: 'before-arrest', eventId: freed.id, otherId: held.id },
      ])
    },
  )

  test.each(['2019', '2019-01-01', '2018-12-31~', '201X', '2020'])('%s is not', (on) => {
    expect(codes([arrest('2019'), release(on)])).toEqual([])
  })

  test('one of two arrests may come after it', () => {
    expect(codes([arrest('2011'), release('2014'), arrest('2021')])).toEqual([])
  })

  test('an undated arrest may be its own', () => {
    const events = [arrest('2021'), arrest(null), release('2014')]
    expect(codes(events)).toEqual([])
    expect(doubts(events)).toEqual(['before-arrest'])
  })

  test('without any arrest there is nothing to contradict', () => {
    expect(codes([release('2014')])).toEqual([])
  })

  test.each(['draft', 'refuted'] as const)('a %s arrest contradicts nothing', (state) => {
    expect(codes([arrest('2019', { state }), release('2018')])).toEqual([])
  })
})

describe('after death', () => {
  test('nobody is arrested, moved or released', () => {
    const events = [
      death('2021-05'),
      arrest('2022'),
      transfer('2022', 1),
      release('2022'),
    ]
    expect(codes(events)).toEqual(['after-death', 'after-death', 'after-death'])
  })

  test('nobody dies again', () => {
    expect(codes([death('2021'), death('2022')])).toEqual(['already-dead'])
    expect(codes([death('2021'), death('2021-05')])).toEqual([])
  })

  test('a court may clear, a family bury, a body award', () => {
    const cleared = decision('2023', { outcome: 'quashed' })
    expect(
      codes([death('2021'), cleared, plain('burial', '2022'), plain('award', '2022')]),
    ).toEqual([])
  })

  test('a vague death may have come later', () => {
    expect(codes([death('2021'), release('2021-05-01')])).toEqual([])
  })
})

describe('other limits', () => {
  test('nobody is arrested before being born', () => {
    const limits = { birth: edtf('1982-04-24') }
    expect(findImpossible([arrest('1981')], limits)).toMatchObject([
      { code: 'before-birth' },
    ])
    expect(findImpossible([arrest('1982')], limits)).toEqual([])
  })

  test('what has happened is not ahead of us, a hearing may be', () => {
    const limits = { today: '2026-11-23' }
    expect(findImpossible([release('2205')], limits)).toMatchObject([
      { code: 'in-the-future' },
    ])
    expect(findImpossible([release('2026'), plain('hearing', '2027')], limits)).toEqual(
      [],
    )
  })
})

describe('whether an event may be written', () => {
  test('a release before the only arrest may not', () => {
    expect(whyRefused([arrest('2019')], release('2018'))?.code).toBe('before-arrest')
  })

  test('an arrest after a release whose own arrest nobody recorded may', () => {
    expect(whyRefused([release('2025-12-13')], arrest('2026-03'))).toBeUndefined()
  })

  test('a death before what the record says of the living may not', () => {
    expect(whyRefused([arrest('2022')], death('2021'))?.code).toBe('after-death')
  })

  test('what was wrong before does not stop another change', () => {
    const old = release('2018')
    const others = [arrest('2019'), old]
    expect(whyRefused(others, plain('visit', '2020'))).toBeUndefined()
    expect(whyRefused(others, { ...old, type: 'amnesty' })).toBeUndefined()
  })

  test('a date corrected the wrong way is refused', () => {
    const freed = release('2020')
    expect(
      whyRefused([arrest('2019'), freed], { ...freed, on: edtf('2018') })?.code,
    ).toBe('before-arrest')
  })
})

describe('what is kept and marked', () => {
  test.each([
    [
      'a release that may have come before the arrest',
      [arrest('2021'), release('2021')],
      ['order-unknown'],
    ],
    [
      'a second release in a row',
      [arrest('2020'), release('2021'), release('2022')],
      ['already-released'],
    ],
    ['an arrest of someone held', [arrest('2020'), arrest('2022')], ['already-held']],
    [
      'a transfer before the arrest',
      [arrest('2020'), transfer('2019', 1)],
      ['before-arrest'],
    ],
    ['nothing out of turn', [arrest('2020'), release('2021'), arrest('2022')], []],
  ])('%s', (_, events, found) => expect(doubts(events)).toEqual(found))

  test('an editor who puts them in order settles it', () => {
    expect(doubts([arrest('2021'), release('2021', { position: 1 })])).toEqual([])
  })

  test('days on one date are not in doubt', () => {
    expect(doubts([arrest('2021-05-01'), release('2021-05-01')])).toEqual([])
  })
})
