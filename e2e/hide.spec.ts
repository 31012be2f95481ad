import { closePublishers } from '#db/publisher'
import type { Tx } from '#db/write'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import * as a from '#tests/builders'
import { type Answer, ask, textOf } from './ask.ts'
import { aPersonInTheRecord, type E2ePerson, inRecord, publish } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

test.afterAll(closePublishers)

const encodings = ['identity', 'gzip', 'br']

test('whoever is hidden is gone at the very next request, whatever a reader has kept', async () => {
  const { id, name, everywhere, gone } = aKnownPerson()
  const kept = await warm(everywhere, name)

  hide(id)
  publish()

  for (const { path, encoding, etag } of kept) {
    const headers = { 'accept-encoding': encoding, 'if-none-match': etag }
    const answer = await ask(path, { headers })
    expect(answer.status, path).toBe(gone.includes(path) ? 404 : 200)
    expect(textOf(answer), path).not.toContain(name)
  }
})

test('the hidden and the never known answer alike, to the byte', async () => {
  const { id, profiles } = aKnownPerson()
  for (const path of profiles) await ask(path)
  hide(id)
  publish()
  for (const locale of locales) {
    const path = profiles.find((one) => one.startsWith(`/${locale}/`)) ?? ''
    const hidden = await ask(path)
    const unknown = await ask(paths.person(locale, 'nobody-of-this-name'))
    expect(withoutDate(hidden)).toEqual(withoutDate(unknown))
  }
})

test('nor does a crowd of readers see the hidden once more', async () => {
  const { id, name, everywhere } = aKnownPerson()
  await warm(everywhere, name)
  let hiddenAt = Number.POSITIVE_INFINITY
  const seen: { path: string; askedAt: number; isThere: boolean }[] = []
  const reading = everywhere.map(async (path) => {
    while (
      seen.filter((one) => one.path === path && one.askedAt > hiddenAt).length < 20
    ) {
      const askedAt = performance.now()
      const answer = await ask(path)
      seen.push({ path, askedAt, isThere: textOf(answer).includes(name) })
    }
  })
  hide(id)
  publish()
  hiddenAt = performance.now()
  await Promise.all(reading)
  expect(seen.filter(({ askedAt, isThere }) => askedAt > hiddenAt && isThere)).toEqual([])
})

test('what another process hides is gone without a word to the server', async () => {
  const { id, name, everywhere } = aKnownPerson()
  await warm(everywhere, name)
  hide(id)
  for (const path of everywhere)
    await expect.poll(async () => textOf(await ask(path))).not.toContain(name)
})

/** Someone with a profile, an arrest, and a place on the roll of a mass release. */
function aKnownPerson() {
  const person = aPersonInTheRecord()
  const word = person.source.replace('source-', '')
  const release = inRecord((tx) => onARoll(tx, person))
  publish()
  const profiles = locales.map((locale) => paths.person(locale, `testperson-${word}`))
  // Nothing else rests on the source.
  const gone = [...profiles, paths.source('en', person.source)]
  const everywhere = [
    ...gone,
    paths.people('en', `q=${word}`),
    paths.people('ru', `q=${word}&status=police_custody`),
    paths.release('en', release),
    paths.release('be', release),
  ]
  return { ...person, profiles, gone, everywhere }
}

function onARoll(tx: Tx, { id, name, source }: E2ePerson) {
  const bySlug = tx.$client.prepare('SELECT id FROM sources WHERE slug = ?').pluck()
  const sourceId = bySlug.get(source) as number
  const slug = `release-of-${id}`
  const massRelease = a.aMassRelease(tx, { slug, on: '2020-12-13', fictional: true })
  a.anArrest(tx, id, { on: '2020-09', status: 'police_custody', sourceId })
  const entry = { raw_text: name, match_state: 'matched', source_id: sourceId }
  a.aRollEntry(tx, massRelease, { ...entry, person_id: id })
  return slug
}

function hide(id: number) {
  inRecord((tx) =>
    tx.$client
      .prepare(
        `UPDATE people SET publication_level = 'internal', version = version + 1 WHERE id = ?`,
      )
      .run(id),
  )
}

/** Each page in each encoding, asked until it is served from the cache. */
async function warm(addresses: readonly string[], name: string) {
  const kept: { path: string; encoding: string; etag: string }[] = []
  for (const path of addresses)
    for (const encoding of encodings) {
      const headers = { 'accept-encoding': encoding }
      for (let time = 0; time < 2; time++) {
        const answer = await ask(path, { headers })
        expect(answer.status, path).toBe(200)
        expect(textOf(answer), path).toContain(name)
        kept.push({ path, encoding, etag: answer.headers.etag ?? '' })
      }
    }
  return kept
}

function withoutDate({ status, headers, body }: Answer) {
  return { status, headers: { ...headers, date: '' }, body: body.toString() }
}
