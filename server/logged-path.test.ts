import { expect, test } from 'vitest'
import { pathOnly } from '#server/logged-path'

test.each([
  ['/en/people?q=anna', '/en/people'],
  ['/en/corrections/status/abcDEF-_123', '/en/corrections/status/[token]'],
  ['/be/corrections/status/abc?x=1', '/be/corrections/status/[token]'],
  ['//en//corrections//status//abc', '//en//corrections//status//[token]'],
  ['/en/corrections/st%61tus/abc', '/en/corrections/status/[token]'],
  ['/en/corrections%2Fstatus%2Fabc', '/en/corrections/status/[token]'],
  ['/en/corrections/status', '/en/corrections/status'],
  ['/en/%zz', '/en/%zz'],
])('%s is logged as %s', (url, logged) => {
  expect(pathOnly(url)).toBe(logged)
})
