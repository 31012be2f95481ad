import { expect, test } from 'vitest'
import { localeOf, routeOf } from '#server/routes'

test.each([
  ['/', 'home'],
  ['/api/health', 'health'],
  ['/en', 'page'],
  ['/be/people/ales-bialiatski', 'page'],
  ['/api/v1/people', 'data'],
  ['/api/v1', 'data'],
  ['/api/v10/people', 'page'],
  ['/en/desk', 'desk'],
  ['/ru/desk/people/1', 'desk'],
  ['/api/auth/session', 'desk'],
  ['/en/desktop', 'page'],
  ['/en/desk.rsc', 'nothing'],
  ['/en/people.segments/x.rsc', 'nothing'],
  ['/_next/image', 'nothing'],
  ['/robots.txt', 'nothing'],
  ['/api', 'nothing'],
  ['/zz', 'nothing'],
  ['/zz/desk', 'nothing'],
])('%s is answered as %s', (path, route) => {
  expect(routeOf(path)).toBe(route)
})

test('an address without a locale is answered in the default one', () => {
  expect(['/be/x', '/zz', '/_', '/'].map(localeOf)).toEqual(['be', 'en', 'en', 'en'])
})
