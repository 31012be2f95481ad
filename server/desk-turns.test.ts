import { expect, test } from 'vitest'
import type { Handler } from '#server/capture'
import { pagesAtOnce } from '#server/limits'
import { aSite, origin } from '#tests/stub-site'

test('pages of the desk are drawn in turn, and a form waits for none of them', async () => {
  const held = Promise.withResolvers<void>()
  const seen = { underway: 0, most: 0 }
  const answer: Handler = async (req, res) => {
    seen.underway += 1
    seen.most = Math.max(seen.most, seen.underway)
    if (req.method === 'GET') await held.promise
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.end('<!DOCTYPE html><html lang="en"><body>Drawn</body></html>')
    seen.underway -= 1
  }
  const site = await aSite('all', { answer })
  const pages = Array.from({ length: 40 }, (_, n) => site.get(`/en/desk/people/${n}`))
  await expect.poll(() => seen.underway).toBe(pagesAtOnce)
  const form = await site.send('POST', '/en/desk', { origin }, 'a=1')
  expect(form.status).toBe(200)
  held.resolve()
  const answers = await Promise.all(pages)
  expect(answers.map(({ status }) => status)).toEqual(pages.map(() => 200))
  expect(seen.most).toBe(pagesAtOnce + 1)
  await site.close()
})
