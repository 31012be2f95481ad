import { globSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { anApiPlace, answerTo, routesTried } from '#tests/api-place'
import { aSource, write } from '#tests/builders'
import { document, mistakesIn } from '#tests/openapi-check'
import { aPhoto } from '#tests/photos'
import { examples } from '#transfer/api/examples'
import { seedRecord } from '../seed/load.ts'

// Every answer of the API against its own description, over the record that ships.
const place = anApiPlace()
beforeAll(() => {
  seedRecord(place.record)
  place.publish()
})

const slugs = (table: string) =>
  place
    .rows<{ slug: string }>(`SELECT slug FROM ${table} ORDER BY slug`)
    .map(({ slug }) => slug)

async function expectValid(path: string) {
  const answer = await answerTo(path)
  expect([path, answer.status, await mistakesIn(path, answer)]).toEqual([path, 200, []])
}

test('every route of the API is tried here and described', () => {
  const folders = globSync('app/api/v1/**/route.ts').map((file) =>
    file.replace(/^app\/api\/v1\/|\/route\.ts$/g, ''),
  )
  expect(folders.sort()).toEqual([...routesTried].sort())
  const described = Object.keys(document.paths ?? {}).map((path) =>
    path.slice(1).replace(/\{\w+\}(\.csv)?/, '[slug]'),
  )
  expect([...new Set(described)].sort()).toEqual(folders)
})

test('every example of the documentation is answered as described', async () => {
  expect(Object.keys(examples).sort()).toEqual(
    Object.keys(document.paths ?? {})
      .filter((path) => !path.endsWith('.csv'))
      .sort(),
  )
  for (const path of Object.values(examples).flat()) await expectValid(path)
})

test('a photo that readers see is in the answer with its credit and source, and no other is', async () => {
  const person = place.record.$client
    .prepare(`SELECT id, slug FROM people WHERE publication_level = 'public' LIMIT 1`)
    .get() as { id: number; slug: string }
  write(place.record, (tx) => {
    aPhoto(tx, person.id, { rights_holder: 'An archive', source_id: aSource(tx) })
    aPhoto(tx, person.id, { identity_how: null })
    aPhoto(tx, person.id, { publication_level: 'internal' })
  })
  place.publish()
  const path = `/people/${person.slug}`
  await expectValid(path)
  const { data } = (await (await answerTo(path)).json()) as { data: { photos: object[] } }
  expect(data.photos).toEqual([
    expect.objectContaining({
      ...{ credit: 'An archive', rights: 'permission', width: 600, height: 800 },
      url: expect.stringMatching(/^https?:.*\/api\/photos\/[0-9a-f]{64}\.webp$/),
    }),
  ])
  expect(slugs('sources')).toContain((data.photos[0] as { source: string }).source)
})

test('every person, release and source of the record is answered as described', async () => {
  const all = [
    ...slugs('people').map((slug) => `/people/${slug}`),
    ...slugs('mass_releases').map((slug) => `/releases/${slug}`),
    ...slugs('mass_releases').flatMap((slug) =>
      ['.csv', '/roll', '/roll.csv', '?known=2025-12-13', '/roll?known=2025-12-13'].map(
        (form) => `/releases/${slug}${form}`,
      ),
    ),
    ...slugs('people').map((slug) => `/people/${slug}?known=2025-12-13`),
    ...slugs('sources').map((slug) => `/sources/${slug}`),
  ]
  expect(all.length).toBeGreaterThan(100)
  for (const path of all) await expectValid(path)
})

test('lists, tables and facets are answered as described', async () => {
  for (const path of ['/people?limit=200', '/events?limit=200', '/releases', '/facets'])
    await expectValid(path)
  for (const path of ['/people.csv', '/events.csv', '/releases.csv'])
    await expectValid(path)
})
