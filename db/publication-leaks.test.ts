import { expect, test } from 'vitest'
import { insert, type Tx } from '#db/write'
import * as a from '#tests/builders'
import { aPlace } from '#tests/place'
import { token, tokensFor, tokensPublished } from '#tests/tokens'

const isDone = { unfinished: false }

/** Everything that a person can have, with a token wherever text can be. */
function aPersonOfTokens(tx: Tx, given: Record<string, unknown> = {}) {
  const person = a.aPerson(tx, {
    ...tokensFor('people'),
    country: 'BY',
    name: `${token()} ${token()}`,
    ...given,
  })
  a.aName(tx, person, { text: token(), lang: 'be', kind: 'alias' })
  insert(tx, 'old_slugs', { slug: token(), person_id: person })
  // Whose it is and in which language are the two things that pass of a telling source.
  const source = { ...tokensFor('sources'), publisher: 'A newspaper', lang: 'en' }
  const common = { ...tokensFor('events'), sourceId: a.aSource(tx, source) }
  const { reported_cause, official_cause } = tokensFor('deaths')
  a.aDeath(tx, person, { ...common, reported_cause, official_cause })
  a.aRelease(tx, person, { ...common, legal_act: token() })
  const decision = a.aDecision(tx, person, {
    ...common,
    judges: token(),
    names_judges: true,
  })
  a.aSentence(tx, decision)
  a.aClaim(tx, 'event', decision, tokensFor('claims'))
  a.aDesignation(tx, person, tokensFor('designations'))
  insert(tx, 'case_parties', {
    person_id: person,
    case_id: a.aCase(tx, tokensFor('cases')),
    role: 'accused',
  })
  return person
}

const level = (tx: Tx, publication_level: string, person: number) =>
  tx.$client
    .prepare('UPDATE people SET publication_level = ? WHERE id = ?')
    .run(publication_level, person)

test('what a public person has is found in the file, so that what follows finds what it should', () => {
  const { folder, record, publish } = aPlace()
  a.write(record, (tx) => aPersonOfTokens(tx))
  publish()
  expect(tokensPublished(folder).length).toBeGreaterThan(30)
})

test('nothing of a hidden or limited person, draft or confidential source is in any byte', () => {
  const { folder, record, publish } = aPlace()
  a.write(record, (tx) => {
    for (const hidden of [
      'counted_only',
      'internal',
      'sealed',
      'removed',
      'public_limited',
    ])
      aPersonOfTokens(tx, { publication_level: hidden, slug: token() })
    const person = a.aPerson(tx)
    a.anArrest(tx, person, { ...tokensFor('events'), state: 'draft' })
    a.anArrest(tx, person, { ...tokensFor('events'), publication_level: 'internal' })
    a.aDecision(tx, person, { judges: token() })
    const source_id = a.aSource(tx, { ...tokensFor('sources'), confidential: true })
    a.aClaim(tx, 'person', person, { ...tokensFor('claims'), source_id })
    a.aClaim(tx, 'person', person, { ...tokensFor('claims'), state: 'proposed' })
    a.aMassRelease(tx, {
      ...tokensFor('mass_releases'),
      country: 'BY',
      publication_level: 'internal',
    })
    const massRelease = a.aMassRelease(tx)
    a.aFigure(tx, massRelease, { ...tokensFor('figures'), source_id })
    const hidden = a.aPerson(tx, { publication_level: 'sealed', name: token() })
    a.aRollEntry(tx, massRelease, { ...tokensFor('roll_entries'), person_id: hidden })
    a.aRollEntry(tx, massRelease, {
      ...tokensFor('roll_entries'),
      match_state: 'withheld',
    })
    a.aFacility(tx, { ...tokensFor('facilities'), country: 'BY' })
  })
  record.$client.exec(`INSERT INTO editors (id, name, email, created_at, updated_at)
    VALUES ('${token()}', '${token()}', '${token()}', 1, 1)`)
  expect(publish()).toMatchObject(isDone)
  expect(tokensPublished(folder)).toEqual([])
})

test.each<[string, (tx: Tx, person: number) => unknown]>([
  ['a person hidden', (tx, person) => level(tx, 'internal', person)],
  ['a person limited', (tx, person) => level(tx, 'public_limited', person)],
])('nothing of %s is left in any byte', (_, hide) => {
  const { folder, record, publish } = aPlace()
  const people = a.write(record, (tx) => [1, 2, 3].map(() => aPersonOfTokens(tx)))
  publish()
  for (const person of people) a.write(record, (tx) => void hide(tx, person))
  expect(publish()).toMatchObject(isDone)
  expect(tokensPublished(folder)).toEqual([])
})

test('nothing of a source that became confidential is left in any byte', () => {
  const { folder, record, publish } = aPlace()
  a.write(record, (tx) => {
    const [person, source_id] = [a.aPerson(tx), a.aSource(tx, tokensFor('sources'))]
    a.aClaim(tx, 'person', person, { ...tokensFor('claims'), source_id })
    a.anArrest(tx, person, { ...tokensFor('events'), sourceId: source_id })
  })
  publish()
  a.write(record, (tx) => tx.$client.exec('UPDATE sources SET confidential = 1'))
  expect(publish()).toMatchObject(isDone)
  expect(tokensPublished(folder)).toEqual([])
})
