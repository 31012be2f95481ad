import { expect, test } from 'vitest'
import { changesSomething, comesFromUs, originsOf } from '#server/origin'

const ours = originsOf('https://habeas.example')

test.each([
  [{ origin: 'https://habeas.example' }, true],
  [{ origin: 'https://habeas.example', 'sec-fetch-site': 'same-origin' }, true],
  [{}, false],
  [{ origin: 'null' }, false],
  [{ origin: 'http://habeas.example' }, false],
  [{ origin: 'https://habeas.example:8443' }, false],
  [{ origin: 'https://habeas.example.evil.example' }, false],
  [{ origin: 'https://habeas.example', 'sec-fetch-site': 'cross-site' }, false],
  [{ 'x-forwarded-host': 'habeas.example', referer: 'https://habeas.example/' }, false],
])('a write with %o is ours: %s', (headers, expected) => {
  expect(comesFromUs(headers, ours)).toBe(expected)
})

test('a trial run answers to both names of this machine', () => {
  expect([...originsOf('http://localhost:3000')]).toEqual([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
  ])
  expect([...ours]).toEqual(['https://habeas.example'])
})

test('every method changes something unless it is known not to', () => {
  expect(['GET', 'HEAD', 'OPTIONS'].some(changesSomething)).toBe(false)
  expect(['POST', 'PUT', 'DELETE', 'PATCH', 'BREW'].every(changesSomething)).toBe(true)
})
