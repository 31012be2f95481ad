import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPublic } from '#db/public'
import { listIndexedPeople } from '#db/queries/match-index'
import { suggestPeople } from '#db/queries/suggestions'
import { inRevision } from '#db/write'
import { ok } from '#lib/result'
import { anApiPlace, answerTo, routesTried } from '#tests/api-place'
import * as a from '#tests/builders'
import {
  columnsWithoutToken,
  plantDesk,
  plantHidden,
  plantPerson,
  plantPublic,
} from '#tests/canary'
import { contentOf } from '#tests/content'
import { aPlace, type Place } from '#tests/place'
import { sign, token, tokensPublished } from '#tests/tokens'

// Whoever adds a text column plants a token in it (tests/canary.ts), or says here why none
// can stand there.

const code = 'a code of a list'
const day = 'a day'
const ours = 'of our own making'
const untold: Record<string, string> = {
  ...{ 'articles.code': code, 'articles.jurisdiction': code, 'cases.jurisdiction': code },
  ...{ 'citizenships.country': code, 'claims.lang': code, 'courts.country': code },
  ...{ 'facilities.country': code, 'figures.country': code, 'people.country': code },
  ...{ 'mass_releases.country': code, 'mass_releases.destinations': code },
  ...{ 'names.lang': code, 'names.script': code, 'organisations.country': code },
  ...{
    'releases.destination': code,
    'roll_lists.lang': code,
    'sentences.currency': code,
  },
  ...{ 'sentences.term': 'a duration', 'sentences.suspended_term': 'a duration' },
  ...{ 'field_limits.review_by': day, 'level_reasons.review_by': day },
  ...{ 'outbox.table_name': ours, 'revision_rows.table_name': ours },
  ...{ 'revision_rows.salt': ours, 'revisions.why_salt': ours, 'erasures.digest': ours },
  ...{ 'revisions.action': ours, 'revisions.at': day, 'revisions.hash': ours },
  ...{ 'revisions.previous_hash': ours, 'tombstones.digests': ours },
}

/** In a revision of which every word is a token, too. */
function plant<Value>({ record }: Place, work: Parameters<typeof a.write<Value>>[1]) {
  const editor = { id: token(), name: token(), role: 'editor' } as const
  const note = { action: 'test.written', channel: 'script', why: token() } as const
  const written = inRevision(record, editor, note, (tx) => ok(work(tx)))
  if (!written.ok) throw new Error('nothing was planted')
  return written.value
}

const place = anApiPlace()
const shown = a.write(place.record, plantPublic)
place.publish()
const before = contentOf(join(place.folder, 'public.db'))
const told = await everyCount()
plant(place, (tx) => plantHidden(tx, shown))

test('a token stands in every text column of the record and the desk', () => {
  a.write(place.record, plantDesk)
  a.write(place.record, (tx) => {
    expect(columnsWithoutToken(tx).sort()).toEqual(Object.keys(untold).sort())
  })
})

test('with and without everything hidden the same is published, but for the counts of it', () => {
  expect(place.publish()).toMatchObject({ unfinished: false })
  const { withheld_names, ...after } = contentOf(join(place.folder, 'public.db'))
  const { withheld_names: none, ...content } = before
  expect(after).toEqual(content)
  expect([none, withheld_names]).toEqual([[], [expect.stringContaining('"count":1')]])
})

test('nor can anybody be told from a count: every list, filter and facet answers the same', async () => {
  expect(told.length).toBeGreaterThan(40)
  expect(await everyCount()).toEqual(told)
})

test('no token is in any byte of it', () => {
  expect(tokensPublished(place.folder)).toEqual([])
})

test('no token is in any answer of any route, however it is asked', async () => {
  const answers = await everyAnswer(place)
  expect(answers).toContain('"ada"')
  expect(answers).not.toContain(sign)
  const db = openPublic(join(place.folder, 'public.db'))
  const indexed = await listIndexedPeople(db)
  expect(JSON.stringify([indexed, suggestPeople(db, sign)])).not.toContain(sign)
  db.$client.close()
})

test('nor is any left of people who were public, or shown by initials, and are hidden', async () => {
  const passing = aPlace()
  const people = plant(passing, (tx) => {
    const { massRelease } = plantPublic(tx)
    return ['public', 'public', 'public_limited'].map((publication_level) =>
      plantPerson(tx, { publication_level, slug: token() }, massRelease),
    )
  })
  // What is limited of them is not shown in the first place.
  a.write(passing.record, (tx) => tx.$client.exec('DELETE FROM field_limits'))
  passing.publish()
  expect(tokensPublished(passing.folder).length).toBeGreaterThan(30)
  for (const person of people)
    a.write(passing.record, (tx) =>
      tx.$client.exec(`UPDATE people SET publication_level = 'internal',
        version = version + 1 WHERE id = ${person}`),
    )
  expect(passing.publish()).toMatchObject({ hid: true, unfinished: false })
  expect(tokensPublished(passing.folder)).toEqual([])
})

test('every file beside the published database is of it, or of the record', () => {
  const known = /^(?:public|record)\.db(?:-wal|-shm)?$/
  const strange = readdirSync(place.folder).filter((file) => !known.test(file))
  for (const file of strange)
    expect(readFileSync(join(place.folder, file)).includes(sign), file).toBe(false)
})

/** Every list and facet by each filter that takes; `withheld` alone counts who is hidden. */
async function everyCount() {
  const filters = [
    ...['', 'q=ada', 'known=2020', 'country=BY', 'sex=female', 'sex=unknown'],
    ...['held=behind_bars&on=2020-06-01', 'on=2021-06-01', 'status=released'],
    ...['status=died_in_custody', 'arrested_from=2020', 'arrested_to=2020'],
    ...['known=2020&on=2020-06-01', 'kind=arrest', 'kind=release', 'limit=1'],
  ]
  const lists = routesTried.filter((route) => !/\[|openapi/.test(route))
  const paths = [
    ...lists.flatMap((list) => filters.map((filter) => `/${list}?${filter}`)),
    ...['', '/roll', '/roll.csv'].map((part) => `/releases/release-shown${part}`),
    '/people/ada',
  ]
  const answers = await Promise.all(
    paths.map(async (path) => {
      const answer = await answerTo(path)
      return answer.ok ? `${path} ${withoutWithheld(await answer.text())}` : ''
    }),
  )
  return answers.filter((answer) => answer !== '')
}

/** In JSON by its name; in the table of releases it is the last but the address. */
function withoutWithheld(text: string) {
  const isTable = text.includes(',withheld,url')
  const plain = isTable ? text.replace(/,\d+(,http.*)$/gm, '$1') : text
  return plain.replace(/"withheld":\d+/g, '')
}

/** Every route of the data, of every row that is published, and of what is not. */
async function everyAnswer({ record, rows }: Place) {
  const slugs = (table: string) =>
    [...rows<{ slug: string }>(`SELECT slug FROM ${table}`), ...hiddenSlugs(table)].map(
      ({ slug }) => slug,
    )
  function hiddenSlugs(table: string) {
    return record.$client.prepare(`SELECT slug FROM ${table}`).all() as { slug: string }[]
  }
  const paths = routesTried.flatMap((route) => {
    const [table] = route.split('/')
    const named = { people: 'people', releases: 'mass_releases', sources: 'sources' }
    if (!route.includes('[slug]'))
      return [`/${route}`, `/${route}?q=ada`, `/${route}?known=2020`]
    return slugs(named[table as keyof typeof named]).map(
      (slug) => `/${route.replace('[slug]', encodeURIComponent(slug))}`,
    )
  })
  const answers = await Promise.all(
    paths.map(async (path) => {
      const answer = await answerTo(path)
      const headers = JSON.stringify([...answer.headers])
      // An error may say again which address was asked.
      const said = decodeURIComponent(path.split('/').at(2) ?? '')
      const text = `${headers} ${await answer.text()}`
      return answer.ok ? text : text.replaceAll(said, '')
    }),
  )
  return answers.join('\n')
}
