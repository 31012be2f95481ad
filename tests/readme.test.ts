import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const readme = readFileSync('README.md', 'utf8')
const fences = [...readme.matchAll(/```(?<kind>\w*)\n(?<body>[\s\S]*?)```/g)].map(
  ({ groups }) => ({ kind: groups?.kind, body: groups?.body ?? '' }),
)
const commands = fences
  .filter(({ kind }) => kind === 'sh')
  .flatMap(({ body }) => body.trim().split('\n'))

test('a newcomer needs two lines', () => {
  expect(commands).toEqual(['npm ci && npm run demo', 'npm ci && npm test'])
})

test('CI runs the line that the README gives', () => {
  const steps = readFileSync('.ci/run', 'utf8').trim().split('\n')
  expect(steps.at(-1)).toBe('npm ci && npm test')
})

test('every command that the README names is there', () => {
  const named = [...readme.matchAll(/npm run (?<name>[a-z:0-9]+)/g)].map(
    ({ groups }) => groups?.name ?? '',
  )
  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([])
})

test('the table of commands has every script', () => {
  const table = readme.slice(readme.indexOf('## Commands'))
  const missing = Object.keys(packageJson.scripts).filter(
    (name) => !new RegExp(`[\`\\s]${name}[\`\\s]`).test(table),
  )
  expect(missing).toEqual([])
})

test('every place and picture that the README names is there', () => {
  const tree = fences
    .filter(({ kind }) => kind === '')
    .map(({ body }) => body)
    .join('\n')
  const places = [...tree.matchAll(/(?:^|\s)(?<place>[a-z0-9-]+)\/(?=\s)/gm)]
  const links = [...readme.matchAll(/\]\((?<link>(?!https?:)[^)#]+)\)/g)]
  const named = [
    ...places.map(({ groups }) => groups?.place ?? ''),
    ...links.map(({ groups }) => groups?.link ?? ''),
  ].filter((place) => place !== 'data')
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((place) => !existsSync(place))).toEqual([])
})
