import { describe, expect, test } from 'vitest'
import { newArrest } from './arrest.ts'
import { newCharge } from './charge.ts'
import { newDeath } from './death.ts'
import { newDecision } from './decision.ts'
import { newDesignation } from './designation.ts'
import { newPlainEvent } from './event.ts'
import { newPerson } from './person.ts'
import { newRelease } from './release.ts'
import { newSource } from './source.ts'
import { newTransfer } from './transfer.ts'

type Parsed = {
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined
}

/** Message keys by field. */
function errors(result: Parsed) {
  const found = result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])
  return Object.fromEntries(found ?? [])
}

describe('a release', () => {
  test('needs a date, a type and a source', () => {
    const input = { personId: '1', on: '13.12.2025', type: 'pardon', sourceId: '7' }
    expect(newRelease.parse(input)).toMatchObject({
      personId: 1,
      on: { text: '2025-12-13' },
      onVerbatim: '13.12.2025',
      type: 'pardon',
      conditionality: 'unknown',
      outcome: 'unknown',
      destination: null,
      state: 'reported',
      publicationLevel: 'public',
      position: 0,
      text: null,
      sourceId: 7,
    })
  })

  test('says everything that is missing at once', () => {
    expect(errors(newRelease.safeParse({ personId: 1 }))).toEqual({
      on: 'required',
      type: 'not-a-choice',
      sourceId: 'required',
    })
  })

  test('keeps what the source wrote over what was typed', () => {
    const input = {
      personId: 1,
      on: 'Dec 2025',
      onVerbatim: 'у снежні',
      type: 'pardon',
      sourceId: 7,
    }
    expect(newRelease.parse(input).onVerbatim).toBe('у снежні')
    expect(
      newRelease.parse({ ...input, on: '2025-12', onVerbatim: '' }).onVerbatim,
    ).toBeNull()
  })

  test.each([
    [{ state: 'draft' }, {}],
    [{ publicationLevel: 'internal' }, {}],
    [{ publicationLevel: 'public_limited' }, { sourceId: 'required' }],
  ])('with %o needs %o', (more, missing) => {
    const result = newRelease.safeParse({
      personId: 1,
      on: '2025',
      type: 'pardon',
      ...more,
    })
    expect(errors(result)).toEqual(missing)
  })
})

const common = { personId: 1, sourceId: 2 }

test('an arrest leads to a kind of custody', () => {
  const input = { ...common, on: '2020-09-07' }
  expect(newArrest.parse(input).status).toBe('held_unspecified')
  expect(errors(newArrest.safeParse({ ...input, status: 'released' }))).toEqual({
    status: 'not-a-choice',
  })
})

test('a charge points at articles and may be undated', () => {
  expect(newCharge.parse({ ...common, articleIds: '3 4' })).toMatchObject({
    on: null,
    articleIds: [3, 4],
    stage: 'reported',
  })
})

test('a decision holds its sentences', () => {
  const sentences = [
    { kind: 'imprisonment', term: '4.5 years' },
    { kind: 'fine', money: '3200' },
  ]
  expect(
    newDecision.parse({ ...common, type: 'verdict', sentences }).sentences,
  ).toMatchObject([
    { kind: 'imprisonment', term: 'P4Y6M', money: null },
    { kind: 'fine', term: null, money: 3200 },
  ])
  const wrong = {
    ...common,
    type: 'verdict',
    sentences: [{ kind: 'fine', term: 'long' }],
  }
  expect(errors(newDecision.safeParse(wrong))).toEqual({
    'sentences.0.term': 'not-a-term',
  })
})

test('the other kinds', () => {
  expect(newTransfer.parse({ ...common, toFacilityId: '9' })).toMatchObject({
    toFacilityId: 9,
  })
  expect(
    newDeath.parse({ ...common, on: '2024-01-08/2024-01-09', inCustody: 'on' }),
  ).toMatchObject({
    inCustody: true,
  })
  expect(newPlainEvent.parse({ ...common, kind: 'visit' }).kind).toBe('visit')
  expect(errors(newPlainEvent.safeParse({ ...common, kind: 'arrest' }))).toEqual({
    kind: 'not-a-choice',
  })
})

test('a designation names a body and a source', () => {
  const input = {
    personId: 1,
    organisationId: 2,
    category: 'political_prisoner',
    status: 'recognised',
  }
  expect(errors(newDesignation.safeParse(input))).toEqual({ sourceId: 'required' })
  expect(newDesignation.parse({ ...input, sourceId: 3 }).designatedOn).toBeNull()
})

test('a source has a title or an address', () => {
  expect(errors(newSource.safeParse({ publisher: 'Example' }))).toEqual({
    url: 'required',
  })
  expect(
    newSource.parse({ publisher: 'Example', url: 'https://example.org' }),
  ).toMatchObject({
    kind: 'unknown',
    confidential: false,
    publishedOn: null,
  })
})

test('a person has a name and a country', () => {
  expect(errors(newPerson.safeParse({}))).toEqual({
    names: 'required',
    country: 'required',
  })
  const input = {
    names: [{ text: 'Ada Example', lang: 'en' }],
    country: 'BY',
    occupations: 'lawyer medic',
  }
  expect(newPerson.parse(input)).toMatchObject({
    names: [{ script: 'Latn', kind: 'primary' }],
    publicationLevel: 'internal',
    occupations: ['lawyer', 'medic'],
    citizenships: [],
  })
})
