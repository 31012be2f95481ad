import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupClaims } from '#domain/claim-groups'
import { type Edtf, parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'

type Claim = Parameters<typeof groupClaims>[0][number]

let id = 0
function claim(given: Partial<Claim>): Claim {
  id += 1
  const common = { field: null, value: null, on: null } as const
  return { id, ...common, stance: 'supports', state: 'accepted', ...given }
}

function day(text: string): Edtf {
  const date = parseEdtf(text)
  invariant(date.ok, text)
  return date.value
}

const disagree = (...claims: Claim[]) => groupClaims(claims, [])[0]?.disagree

test('two sources with one date have one value, however each words it', () => {
  const on = day('2020-09-07')
  const [group] = groupClaims(
    [
      claim({ field: 'happened_on', on, value: 'abducted in central Minsk' }),
      claim({ field: 'happened_on', on, value: '7 September 2020' }),
    ],
    [],
  )
  expect(group?.values.map(({ claims }) => claims.length)).toEqual([2])
  expect(group?.disagree).toBe(false)
})

test('days that cannot be the same disagree, even where no editor has said so', () => {
  const seventh = claim({ field: 'happened_on', on: day('2020-09-07') })
  const eighth = claim({ field: 'happened_on', on: day('2020-09-08') })
  expect(disagree(seventh, eighth)).toBe(true)
})

test('a month that holds the day is vaguer, not contrary', () => {
  const exact = claim({ field: 'happened_on', on: day('2020-09-07') })
  expect(disagree(exact, claim({ field: 'happened_on', on: day('2020-09') }))).toBe(false)
})

test('the date of a claim about a place is when it was said, not what was said', () => {
  const first = claim({ field: 'destination', value: 'Ukraine', on: day('2025-12-13') })
  const later = claim({ field: 'destination', value: 'Ukraine', on: day('2025-12-14') })
  expect(groupClaims([first, later], [])[0]?.values).toHaveLength(1)
  expect(disagree(first, later)).toBe(false)
})

test('a denial is a disagreement', () => {
  expect(disagree(claim({}), claim({ stance: 'contradicts' }))).toBe(true)
})

test('what a source took back contradicts nobody', () => {
  const taken = claim({ stance: 'contradicts', state: 'retracted' })
  expect(disagree(claim({}), taken)).toBe(false)
})

test('an editor’s decision stays beside the claims it was made on', () => {
  const chosen = claim({ field: 'court', value: 'Minsk Regional Court' })
  const decision = { field: 'court', outcome: 'chosen', claimId: chosen.id } as const
  const [group] = groupClaims(
    [chosen, claim({ field: 'court', value: 'Other' })],
    [decision],
  )
  expect(group).toMatchObject({ disagree: true, decision })
  expect(group?.values).toHaveLength(2)
})

test('no claim is lost or doubled, whatever they say', () => {
  const anyClaim = fc.record({
    field: fc.constantFrom(null, 'court', 'happened_on', 'place'),
    value: fc.option(fc.constantFrom('a', 'A ', 'b'), { nil: null }),
    on: fc.option(fc.constantFrom('2020', '2020-09', '2021~').map(day), { nil: null }),
    stance: fc.constantFrom('supports', 'contradicts'),
    state: fc.constantFrom('accepted', 'disputed', 'retracted'),
  })
  fc.assert(
    fc.property(fc.array(anyClaim), (given) => {
      const claims = given.map((one) => claim(one))
      const shown = groupClaims(claims, []).flatMap(({ values }) =>
        values.flatMap((value) => value.claims),
      )
      expect(shown.map((one) => one.id).sort()).toEqual(
        claims.map((one) => one.id).sort(),
      )
    }),
  )
})
