import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '#lib/env'

test('an empty environment is a site on this machine', () => {
  expect(readEnv({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    contact: null,
    correctionsOrigin: null,
    data: resolve('data'),
    role: 'all',
    origin: 'http://localhost:3000',
    dist: '.next',
    proxied: false,
    limits: true,
    log: 'info',
  })
})

test('the origin follows the port and loses a last slash', () => {
  expect(readEnv({ PORT: '8080' }).origin).toBe('http://localhost:8080')
  expect(readEnv({ HABEAS_ORIGIN: 'https://habeas.example/' }).origin).toBe(
    'https://habeas.example',
  )
})

test.each([
  ['PORT', '80a'],
  ['PORT', '70000'],
  ['HABEAS_ROLE', 'desk'],
  ['HABEAS_ORIGIN', 'habeas.example'],
  ['HABEAS_ORIGIN', 'https://habeas.example/en'],
  ['HABEAS_CORRECTIONS_ORIGIN', 'habeas.example/en'],
  ['HABEAS_CONTACT', 'x'.repeat(201)],
  ['HABEAS_DIST', '../elsewhere/.next'],
  ['HABEAS_LOG', 'loud'],
])('%s=%s is refused by name, value and rule', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(`${name} is "${value}": it must be `)
})
