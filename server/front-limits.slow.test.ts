import { afterEach, beforeEach, expect, test } from 'vitest'
import { policies } from '#lib/rate-policies'
import { aSite, origin } from '#tests/stub-site'

let site: Awaited<ReturnType<typeof aSite>>
beforeEach(async () => {
  site = await aSite()
})
afterEach(() => site.close())

test('an address that asks for page after page has to wait, and cached pages stay', async () => {
  await site.get('/en/people/kept')
  const { quota } = policies.page
  for (let asked = 1; asked < quota; asked += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, quota - asked) }, (_, n) =>
        site.get(`/en/people/p-${asked + n}`),
      ),
    )
  const refused = await site.get('/be/people/one-more')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.text).toContain('lang="be"')
  expect((await site.get('/en/people/kept')).status).toBe(200)
})

test('changes are counted before anything reads them', async () => {
  const { quota } = policies.change
  const change = () => site.send('POST', '/en/desk/people/new', { origin }, 'a=1')
  const answers = await Promise.all(Array.from({ length: quota + 5 }, change))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(5)
  expect(site.asked).toHaveLength(quota)
})
