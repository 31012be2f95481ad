import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyMs, serverLimits, slowBodyMs } from '#server/limits'
import { limitBody } from '#server/slow-bodies'

// The same limits, forty times as strict, so that no test waits for half a minute.
const strict = Object.fromEntries(
  Object.entries(serverLimits).map(([name, value]) => [
    name,
    name === 'maxHeaderSize' ? value : value / 40,
  ]),
)
const server = createServer(strict, (req, res) => {
  const patience = req.url === '/patient' ? slowBodyMs : bodyMs
  if (req.method === 'POST') limitBody(req, res, patience / 40)
  req.on('error', () => undefined).on('end', () => res.end('whole'))
  req.resume()
})
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
afterAll(() => server.close())

/** Everything the server says until it closes, to a client that sends this and then dribbles. */
function said(begun: string, drop: string) {
  const { port } = server.address() as AddressInfo
  return new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(begun))
    const dribble = setInterval(() => socket.write(drop), 20)
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(dribble)
      resolve(text)
    })
  })
}

test('who sends headers without end is cut off', async () => {
  expect(await said('GET / HTTP/1.1\r\nHost: a\r\n', 'X-Slow: 1\r\n')).toMatch(
    /^HTTP\/1\.1 4(?:08|31) /,
  )
})

test('who sends a form a byte at a time is cut off', async () => {
  const begun = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n'
  expect(await said(begun, 'a')).toMatch(/^HTTP\/1\.1 408 /)
})

test('who may take longer is heard out, and no longer than that', async () => {
  const begun = (bytes: number) =>
    `POST /patient HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n`
  expect(await said(begun(75), 'a')).toMatch(/^HTTP\/1\.1 200 /)
  expect(await said(begun(100_000), 'a')).toMatch(/^HTTP\/1\.1 408 /)
})

test('headers of more than 16 KB are refused', async () => {
  const begun = `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`
  expect(await said(begun, '')).toMatch(/^HTTP\/1\.1 431 /)
})
