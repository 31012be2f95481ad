import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalPath, normalPath } from '#server/canonical'

const canonical = (path: string) => canonicalPath(new URL(`http://localhost:3000${path}`))

test.each([
  ['/en', '/en'],
  ['/en/', '/en'],
  ['//en///people', '/en/people'],
  ['/en/../be', '/be'],
  ['/en/people/%41les', '/en/people/Ales'],
  ['/en?utm_source=x', '/en'],
  ['/en/people?', '/en/people'],
  ['/en/people?q=&status=', '/en/people'],
  ['/en/people?status=held&q=b%20a&zzz=1', '/en/people?q=b+a&status=held'],
  ['/en/people/ales?q=a', '/en/people/ales'],
  ['/en/people/ales?known=', '/en/people/ales'],
  ['/en/people/ales?q=a&known=2025-12-15', '/en/people/ales?known=2025-12-15'],
  ['/en/releases/one?known=+soon&x=1', '/en/releases/one?known=soon'],
  ['/en/releases?known=2025-12-15', '/en/releases'],
  ['/api/v1/people?b=2&a=1&c=', '/api/v1/people?a=1&b=2'],
])('%s is canonically %s', (path, expected) => {
  expect(canonical(path)).toBe(expected)
})

test('a query too long to be worth keeping has no canonical form', () => {
  expect(canonical(`/api/v1/people?q=${'a'.repeat(600)}`)).toBeNull()
  const many = Array.from({ length: 40 }, (_, at) => `p${at}=1`).join('&')
  expect(canonical(`/api/v1/people?${many}`)).toBeNull()
})

test('a path that is not one is none', () => {
  expect(normalPath('/en/%zz')).toBeUndefined()
  expect(normalPath('/en/%ff')).toBeUndefined()
})

const query = fc
  .array(
    fc.tuple(fc.constantFrom('q', 'status', 'page', 'sort', 'known', 'zzz'), fc.string()),
  )
  .map((pairs) => new URLSearchParams(pairs))
const path = fc
  .array(
    fc.oneof(
      fc.constantFrom('en', 'people', 'releases', '', '..', '\\', 'api'),
      fc.string(),
    ),
  )
  .map((parts) => `/${parts.join('/')}`)

test('a canonical address is its own canonical address, on this site', () => {
  fc.assert(
    fc.property(path, query, (raw, params) => {
      const url = URL.parse(
        `http://localhost:3000${raw.replaceAll(/[?#]/g, '')}?${params}`,
      )
      const once = url && canonicalPath(url)
      if (!once) return
      expect(canonical(once)).toBe(once)
      expect(once).toMatch(/^\/(?![/\\])/)
    }),
    { numRuns: 1000 },
  )
})

test('the order of the parameters makes no difference', () => {
  fc.assert(
    fc.property(query, (params) => {
      const reversed = new URLSearchParams([...params].reverse())
      const keysOnce = new Set(params.keys()).size === params.size
      if (keysOnce)
        expect(canonical(`/en/people?${reversed}`)).toBe(
          canonical(`/en/people?${params}`),
        )
    }),
  )
})
