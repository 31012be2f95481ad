import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { resolved?: string; hasInstallScript?: boolean }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}
const locked = Object.entries(packages).filter(([path]) => path !== '')
const namesOf = (wanted: (one: Locked) => boolean) =>
  locked.filter(([, one]) => wanted(one)).map(([path]) => path)

test('the lockfile names packages and hashes, not a registry', () => {
  expect(namesOf(({ resolved }) => resolved !== undefined)).toEqual([])
})

test('no package runs anything at install', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true')
  // It would compile itself, but it carries its binaries and needs no such thing.
  expect(namesOf((one) => one.hasInstallScript === true)).toEqual([
    'node_modules/better-sqlite3',
  ])
})

test('the lockfile has the binaries of every platform, not only of the one it was made on', () => {
  const families = locked.flatMap(([path]) =>
    path.endsWith('linux-x64-gnu') ? [path.replace(/linux-x64-gnu$/, '')] : [],
  )
  const missing = families
    .map((family) => `${family}darwin-arm64`)
    .filter((path) => !(path in packages))
  expect(families.length).toBeGreaterThan(3)
  expect(missing).toEqual([])
})
