import { expect, test } from 'vitest'
import { policies } from '#lib/rate-policies'
import { createRateLimit, limitHeaders } from '#server/rate-limit'

function aLimit(most?: number) {
  const clock = { ms: Date.UTC(2026, 0, 1) }
  const limit = createRateLimit(() => clock.ms, most === undefined ? {} : { most })
  const taken = (address: string, times: number) =>
    Array.from({ length: times }, () => limit.take(address, ['any'])[0]).filter(
      (left) => left && left.waitMs === undefined,
    ).length
  return { clock, limit, taken }
}

const { quota, windowMs } = policies.any

test('so many in a window, and as many again in the next', () => {
  const { clock, taken } = aLimit()
  expect(taken('203.0.113.7', quota + 50)).toBe(quota)
  clock.ms += windowMs - 1
  expect(taken('203.0.113.7', 1)).toBe(0)
  clock.ms += 1
  expect(taken('203.0.113.7', quota + 50)).toBe(quota)
})

test('a window begins with the first request in it', () => {
  const { clock, taken, limit } = aLimit()
  taken('203.0.113.7', 1)
  clock.ms += 100_000
  expect(limit.take('203.0.113.7', ['any'])).toEqual([
    { policy: policies.any, remaining: quota - 2, resetMs: windowMs - 100_000 },
  ])
})

test('readers are counted apart, but a whole IPv6 network is one', () => {
  const { taken } = aLimit()
  taken('203.0.113.7', quota)
  expect(taken('203.0.113.8', 1)).toBe(1)
  taken('2001:db8:1:2::1', quota)
  expect(taken('2001:DB8:1:2:ffff::9', 1)).toBe(0)
  expect(taken('2001:db8:1:3::1', 1)).toBe(1)
  expect(taken('::ffff:203.0.113.7', 1)).toBe(0)
})

test('tables are counted by themselves, and as requests too', () => {
  const { limit, taken } = aLimit()
  const refused = Array.from({ length: 30 }, () =>
    limit.take('a', ['any', 'csv']),
  ).filter((left) => left.some(({ waitMs }) => waitMs))
  expect(refused).toHaveLength(10)
  expect(taken('a', quota)).toBe(quota - 30)
})

test('however many readers there are, so many are remembered', () => {
  const { limit } = aLimit(200)
  for (let n = 0; n < 1000; n++) limit.take(`10.0.${n >> 8}.${n & 255}`, ['any'])
  expect(limit.size).toBe(200)
})

test('the headers say the rules, what is left and how long to wait', () => {
  const { limit, taken, clock } = aLimit()
  taken('a', quota)
  clock.ms += 60_000
  expect(limitHeaders(limit.take('a', ['any', 'csv']))).toEqual({
    'RateLimit-Policy': '"any";q=600;w=300, "csv";q=20;w=300',
    RateLimit: '"any";r=0;t=240, "csv";r=19;t=300',
    'Retry-After': '240',
  })
})
