import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What keys, tokens and passwords look like where people leave them lying about. */
const shapes: Readonly<Record<string, RegExp>> = {
  'private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  'cloud key': /\bAKIA[0-9A-Z]{16}\b/,
  'token of a code host': /\bgh[pousr]_[A-Za-z0-9]{36}\b|\bglpat-[\w-]{20}\b/,
  'token of a bot': /\b\d{8,10}:AA[\w-]{33}\b/,
  'token of a chat': /\bxox[abprs]-[\w-]{10,}\b/,
  'web token': /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}\b/,
  'password in an address':
    /\b[a-z]+:\/\/[^\s:/@"'`$]+:[^\s:/@"'`$]+@[a-z0-9.-]+\.[a-z]{2,}/i,
}
const ours = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((path) => path && !/\.(?:png|ico|woff2|gz)$/.test(path))

test('no secret, token or key is in the repository', () => {
  const found = ours.flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    return Object.entries(shapes)
      .filter(([, shape]) => shape.test(text))
      .map(([what]) => `${path}: ${what}`)
  })
  expect(ours.length).toBeGreaterThan(500)
  expect(found).toEqual([])
})

test('each shape is known when it is seen', () => {
  const samples = [
    ['-----BEGIN', 'PRIVATE KEY-----'].join(' '),
    `AKIA${'A1'.repeat(8)}`,
    `ghp_${'a1'.repeat(18)}`,
    `123456789:AA${'b'.repeat(33)}`,
    `xoxb-${'1'.repeat(12)}`,
    ['eyJ', 'eyJ', ''].map((head) => head + 'x'.repeat(24)).join('.'),
    ['postgres://user', 'hunter2@db.example.org'].join(':'),
  ]
  expect(
    samples.map((text) => Object.values(shapes).some((shape) => shape.test(text))),
  ).toEqual(samples.map(() => true))
})

test('no folder of databases or keys is in the repository', () => {
  expect(ours.filter((path) => /^data\/|\.db$|\.pem$|\.env/.test(path))).toEqual([])
})
