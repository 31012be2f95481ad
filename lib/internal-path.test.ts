import { expect, test } from 'vitest'
import { internalPath } from '#lib/internal-path'

test.each(['/en/desk', '/be/desk/people?q=a%20b'])('%s is on this site', (path) => {
  expect(internalPath(path)).toBe(path)
})

test.each([
  'https://elsewhere.example/en/desk',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  '',
  undefined,
  ['/en/desk'],
])('%s leads nowhere', (path) => {
  expect(internalPath(path)).toBeUndefined()
})
