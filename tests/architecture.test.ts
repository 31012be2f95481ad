import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { type Import, imports, reachedFrom, sourceFiles } from '#tests/imports'

// docs/style.md, "Who may import whom". Tests, scripts and benches may import anything.
const mayImport: Record<string, readonly string[]> = {
  lib: [],
  domain: ['lib'],
  i18n: ['domain', 'lib', 'messages'],
  db: ['domain', 'lib'],
  auth: ['db', 'domain', 'i18n', 'lib'],
  transfer: ['db', 'domain', 'i18n', 'lib'],
  browser: ['domain', 'lib'],
  seed: ['db', 'domain', 'lib'],
  server: ['db', 'domain', 'i18n', 'lib'],
  components: ['domain', 'i18n', 'lib'],
  app: ['auth', 'components', 'db', 'domain', 'i18n', 'lib', 'transfer'],
}
const mayImportTypes: Record<string, readonly string[]> = {
  components: ['browser', 'db'],
}

const packagesOfDomain = ['zod', 'edtf', 'any-ascii', 'to-jyutping']
const neverDrawn = /^(node:|drizzle-orm|better-sqlite3|better-auth)/

const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '.')
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const inProduct = imports.filter(
  ({ from }) => folderOf(from) in mayImport && !isTest(from),
)
const said = ({ from, to }: Import) => `${from} imports ${to}`

test('every folder imports only what the table allows', () => {
  const wrong = inProduct.filter(({ from, to, ours, typesOnly }) => {
    const [here, there] = [folderOf(from), folderOf(to)]
    const types = typesOnly ? (mayImportTypes[here] ?? []) : []
    return (
      ours && here !== there && ![...(mayImport[here] ?? []), ...types].includes(there)
    )
  })
  expect(wrong.map(said)).toEqual([])
})

test('domain is plain TypeScript: no React, Next, Drizzle or node:*', () => {
  const wrong = inProduct.filter(
    ({ from, to, ours }) =>
      folderOf(from) === 'domain' &&
      !ours &&
      !packagesOfDomain.includes(to.replace(/\/.*/, '')),
  )
  expect(wrong.map(said)).toEqual([])
})

test('components draw: they open no file and no database', () => {
  const wrong = inProduct.filter(
    ({ from, to, ours, typesOnly }) =>
      folderOf(from) === 'components' && !ours && !typesOnly && neverDrawn.test(to),
  )
  expect(wrong.map(said)).toEqual([])
})

test('a route takes from its own folder and those above it, not from another route', () => {
  const wrong = inProduct.filter(({ from, to }) => {
    if (folderOf(from) !== 'app' || folderOf(to) !== 'app') return false
    return !`${dirname(from)}/`.startsWith(`${dirname(to)}/`)
  })
  expect(wrong.map(said)).toEqual([])
})

const theRecord =
  /^(db\/record\.ts|db\/write\.ts|db\/mutations\/|auth\/|app\/\[locale\]\/desk\/)/

test('no public route can reach the record, by any way', () => {
  const roots = sourceFiles.filter(
    (file) =>
      /^app\//.test(file) && !/^app\/\[locale\]\/desk\//.test(file) && !isTest(file),
  )
  const reached = reachedFrom(roots)
  const wrong = [...reached.keys()].filter((file) => theRecord.test(file))
  expect(wrong.map((file) => wayTo(file, reached))).toEqual([])
})

function wayTo(file: string, reached: Map<string, string | undefined>): string {
  const before = reached.get(file)
  return before ? `${wayTo(before, reached)} → ${file}` : file
}

test('no file imports itself in a circle', () => {
  const values = imports.filter(({ ours, typesOnly }) => ours && !typesOnly)
  expect(inCircles(values)).toEqual([])
})

/** What is left when what imports nothing, or is imported by nothing, is taken away. */
function inCircles(edges: readonly Import[]): string[] {
  const importing = new Set(edges.map(({ from }) => from))
  const imported = new Set(edges.map(({ to }) => to))
  const left = edges.filter(({ from, to }) => importing.has(to) && imported.has(from))
  return left.length === edges.length ? left.map(said) : inCircles(left)
}

test('no two folders import each other', () => {
  const pairs = inProduct
    .filter(({ ours }) => ours)
    .map(({ from, to }) => [folderOf(from), folderOf(to)] as const)
    .filter(([here, there]) => here !== there)
  const ways = new Set(pairs.map(([here, there]) => `${here} → ${there}`))
  expect(
    [...ways].filter((way) => ways.has(way.split(' → ').reverse().join(' → '))),
  ).toEqual([])
})

// Whoever can make the server open an address can make it look behind our walls: the
// product opens none. What runs in a browser may ask its own site.
const inBrowsers = /^(?:browser\/|components\/.*\.tsx$)/
const opensAddresses =
  /\bfetch\(|from 'node:(?:https?|tls|dns|dgram|http2)(?:\/promises)?'|\b(?:createConnection|connect)\(|\bundici\b|\bXMLHttpRequest\b|\bWebSocket\b/

test('the server asks nothing of other machines', () => {
  const asking = sourceFiles.filter((file) => {
    if (isTest(file) || !(folderOf(file) in mayImport) || inBrowsers.test(file))
      return false
    const text = readFileSync(file, 'utf8')
    // Listening is no asking: these take the server's own parts of node:http, and types.
    const left = text.replace(
      /^import (?:type )?\{[^}]*\} from 'node:http'$/gm,
      (line) => (/\b(?:get|request|Agent|ClientRequest)\b/.test(line) ? line : ''),
    )
    return opensAddresses.test(left)
  })
  expect(asking).toEqual([])
})
