import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrest, death, decision, plain, release, transfer } from '#tests/custody-events'
import { type CustodyEvent, custodySpans, standing } from './custody.ts'
import { timeHeld } from './days-held.ts'
import { certainlyBefore } from './edtf.ts'
import { eventStates, plainEventKinds } from './event.ts'
import { conditionalities, releaseOutcomes, releaseTypes } from './release.ts'
import { sentenceKinds } from './sentence.ts'

const date = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 28 }).map((n) => `2020-03-${pad(n)}`),
  },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => `2020-${pad(n)}`) },
  { weight: 2, arbitrary: fc.integer({ min: 2018, max: 2022 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('../2020', '2020/..', '2020~', '2020-03-01/2020-04'),
  },
  { weight: 1, arbitrary: fc.constant(null) },
)

function pad(n: number) {
  return String(n).padStart(2, '0')
}

const someDecision = fc
  .record({
    outcome: fc.constantFrom(
      'convicted' as const,
      'changed' as const,
      'quashed' as const,
    ),
    sentences: fc.array(fc.record({ kind: fc.constantFrom(...sentenceKinds) }), {
      maxLength: 2,
    }),
    inAbsentia: fc.boolean(),
  })
  .map((more) => (on: string | null) => decision(on, more))
const someRelease = fc
  .record({
    type: fc.constantFrom(...releaseTypes),
    conditionality: fc.constantFrom(...conditionalities),
    outcome: fc.constantFrom(...releaseOutcomes),
  })
  .map((more) => (on: string | null) => release(on, more))
const some = fc.oneof(
  fc.constant((on: string | null) => arrest(on)),
  fc.constant((on: string | null) =>
    arrest(on, { status: 'police_custody', facilityId: 7 }),
  ),
  fc.integer({ min: 1, max: 3 }).map((to) => (on: string | null) => transfer(on, to)),
  fc
    .constantFrom(...plainEventKinds)
    .map((kind) => (on: string | null) => plain(kind, on, 2)),
  fc.boolean().map((inCustody) => (on: string | null) => death(on, inCustody)),
  someDecision,
  someRelease,
)
const event: fc.Arbitrary<CustodyEvent> = fc
  .tuple(some, date, fc.constantFrom(...eventStates), fc.nat(2))
  .map(([make, on, state, position]) => ({ ...make(on), state, position }))
const events = fc.array(event, { maxLength: 9 })

const law = (check: (given: CustodyEvent[]) => void) =>
  fc.assert(fc.property(events, check), { numRuns: 500 })

test('spans are the same in whatever order the events were entered', () => {
  const shuffled = events.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  )
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      expect(custodySpans(other)).toEqual(custodySpans(given))
      expect(standing(other)).toEqual(standing(given))
    }),
    { numRuns: 500 },
  )
})

test('spans are in order, meet, and none certainly begins before the one it follows', () => {
  law((given) => {
    const spans = custodySpans(given)
    spans.forEach((span, index) => {
      const next = spans[index + 1]
      expect(span.position).toBe(index)
      expect(span.to).toEqual(next?.from ?? null)
      expect(span.endedBy).toBe(next?.beganBy ?? null)
      expect(span.end === 'ended').toBe(next !== undefined)
      if (span.from && next?.from)
        expect(certainlyBefore(next.from, span.from)).toBe(false)
    })
  })
})

test('nothing follows a death', () => {
  law((given) => {
    const spans = custodySpans(given)
    const died = spans.findIndex(({ status }) => status.startsWith('died'))
    if (died >= 0) expect(died).toBe(spans.length - 1)
  })
})

test('drafts, refuted and plain desk events leave no trace', () => {
  law((given) => {
    const live = given.filter(({ state }) => state === 'reported' || state === 'verified')
    const rest = live.filter(({ kind }) => kind !== 'statement' && kind !== 'charge')
    expect(custodySpans(rest)).toEqual(custodySpans(given))
  })
})

test('whoever is behind bars is deprived of liberty, and the standing agrees', () => {
  law((given) => {
    const spans = custodySpans(given)
    for (const span of spans) if (span.behindBars) expect(span.deprivedWide).toBe(true)
    const last = spans.at(-1)
    const now = standing(given)
    if (last?.end === 'ongoing' && now.since !== null)
      expect(now.status).toBe(last.status)
    if (now.behindBars && last) expect(last.behindBars).toBe(true)
  })
})

test('days held are a range that is never empty', () => {
  law((given) => {
    const { total, imprisonments } = timeHeld(custodySpans(given), '2021-06-01')
    for (const count of [total, ...imprisonments]) {
      expect(count.atLeast).toBeGreaterThanOrEqual(0)
      expect(count.atMost).toBeGreaterThanOrEqual(count.atLeast)
    }
  })
})
