import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PolicyName, policies } from '#lib/rate-policies'
import { createRateLimit } from '#server/rate-limit'
import { aSite, origin } from '#tests/stub-site'

const left = 10
const limit = createRateLimit()
let site: Awaited<ReturnType<typeof aSite>>
beforeEach(async () => {
  site = await aSite('all', { limit })
})
afterEach(() => site.close())

test('an address that asks for page after page has to wait, and cached pages stay', async () => {
  await site.get('/en/people/kept')
  allBut(left, 'page', 1)
  for (let n = 0; n < left; n += 1)
    expect((await site.get(`/en/people/p-${n}`)).status).toBe(200)
  const refused = await site.get('/be/people/one-more')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.text).toContain('lang="be"')
  expect((await site.get('/en/people/kept')).status).toBe(200)
})

test('changes are counted before anything reads them', async () => {
  allBut(left, 'change')
  const change = () => site.send('POST', '/en/desk/people/new', { origin }, 'a=1')
  const answers = await Promise.all(Array.from({ length: left + 5 }, change))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(5)
  expect(site.asked).toHaveLength(left)
})

/** This machine has asked for so much already that few are left to it. */
function allBut(few: number, name: PolicyName, asked = 0) {
  for (let n = asked; n < policies[name].quota - few; n += 1)
    limit.take('127.0.0.1', [name])
}
