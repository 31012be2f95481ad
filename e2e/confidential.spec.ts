import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closePublishers } from '#db/publisher'
import type { Tx } from '#db/write'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { e2eFolder } from '#scripts/e2e-place'
import * as a from '#tests/builders'
import { type Answer, ask, textOf } from './ask.ts'
import { aPersonInTheRecord, type E2ePerson, inRecord, publish } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

test.afterAll(closePublishers)

test('nothing confidential is in any answer, whatever is asked for and in which form', async () => {
  const person = aPersonInTheRecord()
  const secret = person.source.replace('source-', 'zzq')
  const { release, hidden, limited } = inRecord((tx) => plant(tx, person, secret))
  publish()

  const slug = `testperson-${person.source.replace('source-', '')}`
  const known = await ask(paths.person('en', slug))
  expect(known.status).toBe(200)
  expect(textOf(known)).toContain(person.name)
  for (const locale of locales)
    for (const path of [
      paths.home(locale),
      paths.people(locale, `q=${secret}`),
      paths.people(locale, `q=${slug}`),
      paths.people(locale, 'sort=arrested'),
      paths.person(locale, slug),
      paths.person(locale, hidden),
      paths.person(locale, limited),
      paths.release(locale, release),
      paths.releases(locale),
      paths.sources(locale),
      paths.source(locale, `source-${secret}`),
    ])
      expectWithout(secret, await ask(path), path)
})

test('nor in a byte of what is published, nor in the logs of its databases', async () => {
  const person = aPersonInTheRecord()
  const secret = person.source.replace('source-', 'zzq')
  inRecord((tx) => plant(tx, person, secret))
  publish()
  expect(bytesOf('record.db').includes(secret)).toBe(true)
  expect(bytesOf('public.db').includes(secret)).toBe(false)
})

test('nor of whom was public and is hidden', async () => {
  const { id, name } = aPersonInTheRecord()
  publish()
  const word = name.slice('Testperson '.length).toLowerCase()
  await expect.poll(publishedText).toContain(word)
  setLevel(id, 'internal')
  publish()
  // An index keeps of a word only what differs from the one before it.
  await expect.poll(publishedText).not.toContain(word.slice(3))
})

function setLevel(id: number, level: string) {
  const sql =
    'UPDATE people SET publication_level = ?, version = version + 1 WHERE id = ?'
  inRecord((tx) => tx.$client.prepare(sql).run(level, id))
}

const publishedText = () => bytesOf('public.db').toString('latin1').toLowerCase()

/** A word that only a draft, a hidden person, a limited one or a confidential source has. */
function plant(tx: Tx, { id, source }: E2ePerson, secret: string) {
  const bySlug = tx.$client.prepare('SELECT id FROM sources WHERE slug = ?').pluck()
  const known = bySlug.get(source) as number
  const confidential = a.aSource(tx, {
    slug: `source-${secret}`,
    publisher: secret,
    title: secret,
    url: `https://${secret}.example/`,
    note: secret,
    confidential: true,
  })
  const text = { en: secret, be: secret, ru: secret }
  const shown = a.anArrest(tx, id, { on: '2020-09', place: 'Minsk', sourceId: known })
  a.aClaim(tx, 'event', shown, {
    source_id: confidential,
    field: 'detail',
    value: secret,
  })
  a.aClaim(tx, 'event', shown, { source_id: known, state: 'proposed', value: secret })
  a.anEvent(tx, id, { state: 'draft', on: '2021', text, place: secret })
  a.anEvent(tx, id, { publication_level: 'internal', on: '2022', text })
  a.anEvent(tx, id, { on: '2023', text, sourceId: confidential })
  const hidden = `hidden-${id}`
  const unseen = { slug: hidden, name: `Hidden ${secret}`, publication_level: 'internal' }
  a.anArrest(tx, a.aPerson(tx, { ...unseen, fictional: true }), { on: '2020', text })
  const limited = `limited-${id}`
  const initials = { name: `Limited ${secret}`, publication_level: 'public_limited' }
  const partly = a.aPerson(tx, {
    ...initials,
    slug: limited,
    fictional: true,
    summary: text,
  })
  a.anArrest(tx, partly, { on: '2020', text, place: secret })
  const release = `release-${secret.slice(3)}`
  const massRelease = a.aMassRelease(tx, { slug: release, on: '2020', fictional: true })
  a.aRollEntry(tx, massRelease, {
    raw_text: secret,
    match_state: 'withheld',
    source_id: known,
  })
  a.aRollEntry(tx, massRelease, {
    raw_text: 'A. Example',
    source_id: confidential,
    note: text,
  })
  a.aFigure(tx, massRelease, { value: 7, source_id: known, note: { en: 'as read out' } })
  a.aFigure(tx, massRelease, { value: 8, source_id: confidential, verbatim: secret })
  return { release, hidden, limited }
}

/** What was searched for stands in the search box and nowhere else. */
function expectWithout(secret: string, answer: Answer, path: string) {
  // A search page says again what was asked: in its links, and beside names that come near.
  const html = path.includes(secret)
    ? textOf(answer).replaceAll(`q=${secret}`, '').replaceAll(`: ${secret}`, ':')
    : textOf(answer)
  const said = html.replace(`value="${secret}"`, '')
  expect(said.toLowerCase(), path).not.toContain(secret)
  expect(JSON.stringify(answer.headers), path).not.toContain(secret)
}

function bytesOf(file: string) {
  const parts = ['', '-wal'].map((suffix) => join(e2eFolder, file + suffix))
  return Buffer.concat(parts.map((part) => readFileSync(part)))
}
