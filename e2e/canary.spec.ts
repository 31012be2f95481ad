import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closePublishers } from '#db/publisher'
import { locales } from '#i18n/locales'
import { paths, publicRoutes } from '#i18n/paths'
import { e2eFolder } from '#scripts/e2e-place'
import { plantHidden, plantPublic } from '#tests/canary'
import { sign } from '#tests/tokens'
import { type Answer, askPatiently, textOf } from './ask.ts'
import { inRecord, publish } from './desk-record.ts'
import { expect, test } from './fixtures.ts'
import { missingPages } from './pages.ts'

test.afterAll(closePublishers)

test('nothing hidden is at any address a reader can ask for, in any form', async () => {
  const { slugs, tokens } = inRecord((tx) => {
    plantHidden(tx, plantPublic(tx))
    const all = (sql: string) => tx.$client.prepare(sql).pluck().all() as string[]
    const hidden = all(`SELECT slug FROM people WHERE slug LIKE '%${sign}'
      UNION SELECT slug FROM mass_releases WHERE slug LIKE '%${sign}'
      UNION SELECT slug FROM sources WHERE slug LIKE '%${sign}'`)
    const words = all(`SELECT text FROM names WHERE text LIKE '%${sign}' LIMIT 3`)
    return { slugs: ['ada', 'release-shown', ...hidden], tokens: words }
  })
  publish()
  const ofTheRecord = ['record.db', 'record.db-wal'].map((file) =>
    readFileSync(join(e2eFolder, file)),
  )
  expect(ofTheRecord.some((bytes) => bytes.includes(sign))).toBe(true)
  for (const [at, path] of addresses(slugs, tokens).entries())
    expectClean(await askPatiently(path, { headers: readerNumber(at) }), path)
})

/** So many readers that none is told to wait: an answer 429 would hide what it stands for. */
const readerNumber = (at: number) => ({
  'x-forwarded-for': `10.1.${at >> 8}.${at & 255}`,
})

/** Every page in every language, and all data: of what is there, of what is hidden. */
function addresses(slugs: readonly string[], tokens: readonly string[]): string[] {
  const words = tokens.map((word) => word.split(' ')[0] ?? '')
  const { data } = paths
  const queries = words.flatMap((word) => [`q=${word}`, `q=${word}&sort=arrested`])
  return [
    ...locales.flatMap((locale) => [
      ...publicRoutes.flatMap(({ example }) =>
        slugs.map((slug) =>
          example(locale, { person: slug, release: slug, source: slug, event: slug }),
        ),
      ),
      ...slugs.map((slug) => paths.person(locale, slug, 'known=2021-01-01')),
      ...queries.map((query) => paths.people(locale, query)),
      ...missingPages(locale),
    ]),
    ...['', ...queries].flatMap((query) => [
      ...[data.people(query), data.peopleCsv(query), data.facets(query)],
      ...[data.events(query), data.eventsCsv(query)],
    ]),
    ...slugs.flatMap((slug) => [
      ...[data.person(slug), data.release(slug), data.roll(slug), data.rollCsv(slug)],
      ...[data.source(slug), data.eventsCsv(`person=${slug}`)],
    ]),
    ...[data.releases(), data.releasesCsv(), data.openapi(), paths.matchIndex],
    ...words.map((word) => `${paths.suggestions}?q=${word}`),
    ...['/sitemap.xml', '/robots.txt', '/feed.xml', '/favicon.ico', '/api/health'],
  ].filter((path, at, all) => all.indexOf(path) === at)
}

/** What was asked for may be said again; nothing else may end so. */
function expectClean(answer: Answer, path: string) {
  const words = new RegExp(`\\w*${sign}`, 'g')
  const asked = [...decodeURIComponent(path).matchAll(words)].map(([word]) => word)
  const said = `${JSON.stringify(answer.headers)} ${textOf(answer)}`.toLowerCase()
  const rest = asked.reduce((text, word) => text.replaceAll(word, ''), said)
  expect(rest.includes(sign), path).toBe(false)
  expect(answer.status, path).toBeLessThan(429)
}
