import { expect, test } from 'vitest'
import type { Tx } from '#db/write'
import { anApiPlace, answerTo } from '#tests/api-place'
import * as a from '#tests/builders'
import { sign, token, tokensFor } from '#tests/tokens'

const place = anApiPlace()

/** A person with a token wherever there can be text, each part in an answer of its own. */
function aPersonOfTokens(tx: Tx, given: Record<string, unknown>) {
  const person = a.aPerson(tx, {
    ...{ summary: { en: token() }, birth_place: token(), name: `${token()} ${token()}` },
    ...given,
  })
  const event = { place: token(), text: { en: token() }, sourceId: aSource(tx) }
  a.anArrest(tx, person, { ...event, on: '2020' })
  a.aDeath(tx, person, { ...event, reported_cause: token() })
  a.aClaim(tx, 'person', person, { value: token(), source_id: aSource(tx) })
  a.aRollEntry(tx, a.aMassRelease(tx), { person_id: person, raw_text: token() })
  return person
}

const aSource = (tx: Tx) => a.aSource(tx, { publisher: token(), title: token() })

const addressesOf = (table: string, name: string) =>
  place
    .rows<{ slug: string }>(`SELECT slug FROM ${table}`)
    .map(({ slug }) => `/${name}/${encodeURIComponent(slug)}`)

/** Every answer there is, of the people whom some lists do not show as well. */
async function everyAnswer(more: string[] = []) {
  const releases = addressesOf('mass_releases', 'releases')
  const paths = [
    ...['/people?limit=200', '/people.csv', '/events?limit=200', '/events.csv'],
    ...['/releases', '/releases.csv', '/facets', '/openapi.json', ...more],
    ...addressesOf('people', 'people'),
    ...releases,
    ...releases.flatMap((path) =>
      ['.csv', '/roll', '/roll.csv', '?known=2025-12-13'].map((form) => path + form),
    ),
    ...addressesOf('sources', 'sources'),
  ]
  const answers = await Promise.all(
    paths.map(async (path) => (await answerTo(path)).text()),
  )
  return answers.join('\n')
}

test('what is public is in the answers, so that what follows looks where it should', async () => {
  a.write(place.record, (tx) => void aPersonOfTokens(tx, { slug: 'ada' }))
  place.publish()
  expect((await everyAnswer()).split(sign).length).toBeGreaterThan(20)
})

test('nobody hidden, no draft and no confidential source is in any answer', async () => {
  const slugs = ['hidden-1', 'hidden-2', 'hidden-3', 'hidden-4']
  const levels = ['counted_only', 'internal', 'sealed', 'removed']
  a.write(place.record, (tx) => {
    tx.$client.exec("UPDATE people SET publication_level = 'internal' WHERE slug = 'ada'")
    for (const [at, publication_level] of levels.entries())
      aPersonOfTokens(tx, { publication_level, slug: slugs[at] })
    const person = a.aPerson(tx, { slug: 'eva' })
    a.anArrest(tx, person, { ...tokensFor('events'), state: 'draft' })
    a.anArrest(tx, person, { ...tokensFor('events'), publication_level: 'internal' })
    const source_id = a.aSource(tx, { ...tokensFor('sources'), confidential: true })
    a.aClaim(tx, 'person', person, { ...tokensFor('claims'), source_id })
    a.aClaim(tx, 'person', person, { ...tokensFor('claims'), state: 'proposed' })
    a.aMassRelease(tx, {
      ...{ ...tokensFor('mass_releases'), country: 'BY', publication_level: 'internal' },
    })
    a.aFigure(tx, a.aMassRelease(tx), { ...tokensFor('figures'), source_id })
  })
  place.publish()
  const all = await everyAnswer(slugs.map((slug) => `/people/${slug}`))
  expect(all.split(sign)).toHaveLength(1)
  expect(all).toContain('eva')
  for (const slug of [...slugs, 'ada']) {
    expect(all).not.toContain(`"${slug}"`)
    expect((await answerTo(`/people/${slug}`)).status).toBe(404)
  }
})
