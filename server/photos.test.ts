import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { aSite } from '#tests/stub-site'

const bytes = randomBytes(4000)
const hash = 'ab'.repeat(32)

/** What the address of a photo answers, in the place of Next. */
async function answer(req: IncomingMessage, res: ServerResponse) {
  const isThere = req.url === `/api/photos/${hash}.webp`
  const isPage = req.url === '/en/not-found'
  res.writeHead(isThere || isPage ? 200 : 404, {
    'Content-Type': isThere ? 'image/webp' : 'text/html; charset=utf-8',
  })
  res.end(isThere ? bytes : '<!DOCTYPE html><html lang="en"><body>Nothing</body></html>')
}

let site: Awaited<ReturnType<typeof aSite>>
afterEach(() => site.close())

test('a photo is asked for again each time, and only pages of ours can show it', async () => {
  site = await aSite('public', { answer })
  const { body, headers } = await site.get(`/api/photos/${hash}.webp`)
  expect(body.equals(bytes)).toBe(true)
  expect(headers['content-type']).toBe('image/webp')
  expect(headers['cache-control']).toMatch(/^public, max-age=0,.*must-revalidate/)
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  expect(headers['access-control-allow-origin']).toBeUndefined()
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
})

test('a photo that is hidden answers like one that never was', async () => {
  site = await aSite('public', { answer })
  const gone = await site.get(`/api/photos/${'cd'.repeat(32)}.webp`)
  const none = await site.get('/api/photos/no-such-file')
  expect([gone.status, gone.text]).toEqual([404, none.text])
})
