import { expect, test } from 'vitest'
import { caching, headersFor } from '#server/headers'

function asMap(headers: readonly string[]) {
  return new Map(
    headers.flatMap((name, at) =>
      at % 2 === 0 ? [[name.toLowerCase(), headers[at + 1] ?? ''] as const] : [],
    ),
  )
}

const local = headersFor('http://localhost:3000')
const encrypted = headersFor('https://habeas.example')

test('a document may run no script, and nothing anywhere is unsafe', () => {
  const document = asMap(local.document(caching.document))
  expect(document.get('content-security-policy')).toContain("script-src 'none'")
  for (const headers of [
    local.document(caching.never),
    local.desk('abc'),
    local.file(''),
  ])
    expect(headers.join()).not.toMatch(/unsafe-|\*/)
})

test('a document with a script of ours runs our files, which ask nobody else', () => {
  for (const script of ['search', 'match'] as const) {
    const headers = asMap(local.document(caching.document, script))
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).toContain("default-src 'none';")
    expect(policy?.includes('worker-src')).toBe(script === 'match')
    expect(policy).not.toMatch(/unsafe-|\*|nonce/)
  }
})

test('a script that runs as a worker can ask nobody', () => {
  const script = asMap(local.script(caching.script))
  expect(script.get('content-security-policy')).toBe("default-src 'none'")
})

test('a desk page runs scripts that carry its nonce', () => {
  const desk = asMap(local.desk('abc'))
  expect(desk.get('content-security-policy')).toContain("script-src 'nonce-abc'")
  expect(desk.get('cache-control')).toBe('no-store')
})

test('only an encrypted site insists on encryption', () => {
  expect(asMap(local.document(caching.document)).has('strict-transport-security')).toBe(
    false,
  )
  for (const headers of [encrypted.document(''), encrypted.desk(''), encrypted.file('')])
    expect(asMap(headers).has('strict-transport-security')).toBe(true)
})

test('no browser may show a document without asking', () => {
  expect(caching.document).toMatch(/max-age=0.*must-revalidate/)
})

test.each(['nosniff', 'DENY', 'no-referrer', 'same-origin'])(
  'every response says %s',
  (word) => {
    for (const headers of [
      local.document(''),
      local.desk(''),
      local.file(''),
      local.script(''),
    ])
      expect([...headers]).toContain(word)
  },
)
