import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { locales } from '#i18n/locales'
import { paths, publicRoutes } from '#i18n/paths'
import { imports, reachedFrom, sourceFiles } from '#tests/imports'
import { publicPages } from '../e2e/pages.ts'

// What the sources alone can show of "documents: no cookie, no other host, no script but
// type-ahead". The
// responses themselves are in e2e/promises.spec.ts; that the docs name every route, in
// tests/docs.test.ts; that every table and column has a publication rule, in db/.

// The not-found page is drawn for the front, which answers it with 404 at any address.
const pages = sourceFiles.filter(
  (file) =>
    /^app\/\[locale\]\/\(public\)\/(.*\/)?page\.tsx$/.test(file) &&
    !file.includes('/not-found/'),
)
// error.tsx is left out: Next wants it to be a script, and the front sends its own words.
const drawn = sourceFiles.filter((file) =>
  /^app\/\[locale\]\/(layout|not-found|\(public\)\/.*)\.tsx$/.test(file),
)
const reached = [...reachedFrom(drawn).keys()].filter((file) => /\.tsx?$/.test(file))
const text = new Map(reached.map((file) => [file, readFileSync(file, 'utf8')]))

function containing(pattern: RegExp, files = reached) {
  return files.filter((file) => pattern.test(text.get(file) ?? ''))
}

const patternOf = (page: string) =>
  page
    .replace(/^app/, '')
    .replace('/(public)', '')
    .replace(/\/page\.tsx$/, '')

test('every public page is in the list of public routes, and nothing else is', () => {
  const listed = publicRoutes.map(({ pattern }) => pattern)
  expect(pages.map(patternOf).sort()).toEqual([...listed].sort())
})

test('the example of a route is an address of that route', () => {
  const slugs = { person: 'a-person', release: 'a-release', source: 'a', event: '1' }
  const wrong = publicRoutes.filter(({ pattern, example }) => {
    const parts = pattern.replace('[locale]', 'en').replace(/\[(?:slug|id)\]/, '[^/]+')
    return !new RegExp(`^${parts}$`).test(example('en', slugs))
  })
  expect(wrong).toEqual([])
})

test.each(['e2e/accessibility.spec.ts', 'e2e/promises.spec.ts'])(
  '%s visits every public route in every locale',
  (spec) => {
    const visited = publicPages.map(({ pattern, locale }) => `${locale} ${pattern}`)
    const every = publicRoutes.flatMap(({ pattern }) =>
      locales.map((locale) => `${locale} ${pattern}`),
    )
    expect([...visited].sort()).toEqual(every.sort())
    expect([...reachedFrom([spec]).keys()]).toContain('e2e/pages.ts')
    expect(readFileSync(spec, 'utf8')).toMatch(/\bof (\[\.\.\.)?publicPages\b/)
  },
)

/** Where one comes only by doing something, and what is no page. */
const visitedElsewhere: Record<string, string> = {
  rollList: 'e2e/board-accessibility.spec.ts',
  rollApplication: 'e2e/apply.spec.ts',
  quickReleased: 'e2e/quick-release.spec.ts',
}
const noPages = ['rollChanges', 'likelyPeople']

test('axe visits every address of the desk as well', () => {
  const spec = readFileSync('e2e/desk-accessibility.spec.ts', 'utf8')
  const unvisited = Object.keys(paths.desk).filter(
    (name) => !spec.includes(`desk.${name}(`) && !noPages.includes(name),
  )
  expect(unvisited.sort()).toEqual(Object.keys(visitedElsewhere).sort())
  for (const other of Object.values(visitedElsewhere))
    expect(readFileSync(other, 'utf8')).toMatch(/await violations\(page\)/)
})

test('no public page pulls in a script of its own', () => {
  expect(containing(/^\s*['"]use (client|server)['"]/m)).toEqual([])
  expect(containing(/\son[A-Z]\w*=\{/)).toEqual([])
})

test('no public page reads a cookie, or anything else of the request but its address', () => {
  const readers = /^(next\/headers|next\/server|server-only)$/
  const wrong = imports.filter(
    ({ from, to, typesOnly }) => reached.includes(from) && readers.test(to) && !typesOnly,
  )
  expect(wrong).toEqual([])
})

const matcher = 'components/match/match-page.tsx'
const searchBox = 'components/search/search-box.tsx'

test('no element is styled in place, and the scripts are JSON-LD and ours', () => {
  const scripted = /<script\b|dangerouslySetInnerHTML/
  expect(containing(/\sstyle=|<style\b/)).toEqual([])
  expect(containing(scripted)).toEqual([
    matcher,
    'components/people/person-json-ld.tsx',
    searchBox,
  ])
  const jsonLd = text.get('components/people/person-json-ld.tsx') ?? ''
  expect(jsonLd.match(/<script\b/g)).toHaveLength(1)
  expect(jsonLd).toMatch(/<script\s+type="application\/ld\+json"/)
})

test('only the pages with a search box can have type-ahead', () => {
  const withBox = pages.filter((page) => reachedFrom([page]).has(searchBox))
  expect(withBox.map(patternOf).sort()).toEqual(['/[locale]', '/[locale]/people'])
  expect(text.get(searchBox)?.match(/<script\b[^>]*>/g)).toEqual([
    '<script src="/suggestions.js" defer />',
  ])
})

test('only the page for lists has their matcher', () => {
  const withMatcher = pages.filter((page) => reachedFrom([page]).has(matcher))
  expect(withMatcher.map(patternOf)).toEqual(['/[locale]/match'])
  expect(text.get(matcher)?.match(/<script\b[^>]*>/g)).toEqual([
    '<script src="/match.js" defer />',
  ])
})

test('the matcher of lists fetches once, from the address it is given, and keeps nothing', () => {
  const files = globSync('browser/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  expect(code.match(/\bfetch\(/g)).toHaveLength(1)
  expect(code).not.toMatch(
    /:\/\/|storage|cookie|indexedDB|sendBeacon|XMLHttpRequest|WebSocket|EventSource|importScripts|import\(|innerHTML|history\.|console\./i,
  )
})

test('type-ahead is small, asks the address it is given, and keeps nothing', () => {
  const script = readFileSync('public/suggestions.js', 'utf8')
  expect(gzipSync(script).length).toBeLessThan(3 * 1024)
  expect(script.match(/\bfetch\(/g)).toHaveLength(1)
  expect(script).not.toMatch(
    /\/\/[a-z]+\.|storage|cookie|indexedDB|sendBeacon|XMLHttpRequest|innerHTML|import/i,
  )
})

/** Written into a page as a link that a reader may follow, or as a name that nobody opens. */
const knownAddresses = [
  'https://creativecommons.org/licenses/by/4.0/',
  'https://schema.org',
]

test('no page names another host, apart from the licence', () => {
  const drawing = reached.filter((file) => /^(app|components)\//.test(file))
  const found = drawing.flatMap((file) => [
    ...(text.get(file) ?? '').matchAll(/['"`](?<address>(https?:)?\/\/[^'"`]*)/g),
  ])
  const others = found.map(({ groups }) => groups?.address ?? '')
  expect(others.filter((address) => !knownAddresses.includes(address))).toEqual([])
})

test('style sheets and static files name no other host', () => {
  const files = [
    ...globSync('app/**/*.css'),
    ...globSync('public/**/*.{css,svg,txt,webmanifest}'),
  ]
  const elsewhere =
    /url\(\s*['"]?(?:https?:)?\/\/|@import\s+(?:url\()?['"]?(?:https?:)?\/\//
  const wrong = files.filter((file) => elsewhere.test(readFileSync(file, 'utf8')))
  expect(wrong).toEqual([])
})
