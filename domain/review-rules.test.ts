import { expect, test } from 'vitest'
import type { Editor } from '#domain/editor'
import {
  type Review,
  type ReviewedPerson,
  type ReviewedRow,
  reasonsToReview,
} from '#domain/review-rules'

type Row = ReviewedRow['before']

const row = (table: string, before: Row, after: Row): ReviewedRow => ({
  ...{ table, key: 7, personId: 1, before, after },
})

const adult: ReviewedPerson = {
  ...{ levelBefore: 'public', level: 'public' },
  ...{ bornBy: '1970-01-01', arrestedFrom: '2020-09-07' },
}

type Given = Partial<Omit<Review, 'people'>> & { person?: Partial<ReviewedPerson> }

function reasons(rows: ReviewedRow[], { person, ...given }: Given = {}) {
  return reasonsToReview({
    editor: { role: 'editor' },
    ...{ action: 'test.written', day: '2026-11-26', isOwnUndo: false },
    drafts: new Set(),
    rows,
    people: new Map([[1, { ...adult, ...person }]]),
    ...given,
  })
}

const level = (name: string) => ({ publication_level: name })
const event = (kind: string, given = {}) => ({
  ...{ kind, state: 'reported', place: null, position: 0 },
  ...{ ...level('public'), ...given },
})

test('an ordinary change of an editor waits for nobody', () => {
  expect(reasons([row('people', { sex: 'male' }, { sex: 'female' })])).toEqual([])
  expect(reasons([row('events', null, event('arrest'))])).toEqual([])
  expect(reasons([row('names', null, { text: 'Ada' })])).toEqual([])
})

test('whatever a contributor or a new account writes waits', () => {
  const rows = [row('people', { sex: 'male' }, { sex: 'female' })]
  expect(reasons(rows, { editor: { role: 'contributor' } })).toEqual(['contributor'])
  const onProbation: Pick<Editor, 'role' | 'onProbation'> = {
    ...{ role: 'editor', onProbation: true },
  }
  expect(reasons(rows, { editor: onProbation })).toEqual(['new-account'])
})

test('a reviewer and an admin need a second person as anybody else', () => {
  const rows = [row('people', level('internal'), level('public'))]
  for (const role of ['reviewer', 'admin'] as const)
    expect(reasons(rows, { editor: { role } })).toEqual(['raised'])
})

test.each([
  ['people', 'public', 'internal'],
  ['people', 'public_limited', 'counted_only'],
  ['people', 'public', 'sealed'],
  ['people', 'internal', 'removed'],
  ['events', 'public', 'sealed'],
  ['mass_releases', 'public', 'internal'],
])('lowering %s from %s to %s waits for nobody, whoever does it', (table, from, to) => {
  const rows = [row(table, { ...level(from), version: 1 }, { ...level(to), version: 2 })]
  for (const role of ['contributor', 'editor', 'admin'] as const)
    expect(reasons(rows, { editor: { role, onProbation: true } })).toEqual([])
})

test('an event taken back into draft waits for nobody', () => {
  const rows = [row('events', event('death'), event('death', { state: 'draft' }))]
  expect(reasons(rows, { editor: { role: 'contributor' } })).toEqual([])
})

test.each([
  ['removed', 'sealed'],
  ['sealed', 'internal'],
  ['internal', 'counted_only'],
  ['counted_only', 'public_limited'],
  ['public_limited', 'public'],
])('raising a level from %s to %s waits', (from, to) => {
  for (const table of ['people', 'events', 'designations', 'mass_releases'])
    expect(reasons([row(table, level(from), level(to))])).toContain('raised')
})

test('what gets a page of its own is raised by being made public', () => {
  for (const table of ['people', 'mass_releases']) {
    expect(reasons([row(table, null, level('public'))])).toEqual(['raised'])
    expect(reasons([row(table, null, level('internal'))])).toEqual([])
  }
})

test('a limit upon a field waits for nobody, and lifting it does', () => {
  const limit = { subject: 'event', subject_id: 9, level: 'internal' }
  const contributor = { editor: { role: 'contributor' } } as const
  expect(reasons([row('field_limits', null, limit)], contributor)).toEqual([])
  expect(reasons([row('field_limits', limit, null)])).toEqual(['raised'])
  const gone = { ...row('events', event('arrest'), null), key: 9 }
  expect(reasons([row('field_limits', limit, null), gone])).toEqual(['deletion'])
})

test('removing somebody waits for nobody, and taking that back does', () => {
  const stone = { person_id: 1 }
  const removed = [
    row('people', level('public'), level('removed')),
    row('level_reasons', null, level('removed')),
    row('tombstones', null, stone),
  ]
  expect(reasons(removed, { editor: { role: 'contributor' } })).toEqual([])
  const back = row('people', level('removed'), level('internal'))
  expect(reasons([back, row('tombstones', stone, null)])).toEqual(['raised'])
})

test('withholding a name of a list waits for nobody, and showing it again does', () => {
  const entry = (match_state: string, given = {}) => ({ match_state, ...given })
  const contributor = { editor: { role: 'contributor' } } as const
  const withheld = entry('withheld', { person_id: null })
  for (const from of ['unmatched', 'matched', 'refuted']) {
    const shown = entry(from, { person_id: 1 })
    expect(reasons([row('roll_entries', shown, withheld)], contributor)).toEqual([])
    expect(reasons([row('roll_entries', withheld, shown)])).toEqual(['withheld'])
  }
  expect(reasons([row('roll_entries', entry('matched'), entry('refuted'))])).toEqual([])
  expect(reasons([row('roll_entries', withheld, null)])).toEqual([])
  const read = { ...withheld, reading: '{}' }
  expect(reasons([row('roll_entries', withheld, read)], contributor)).toEqual([
    'contributor',
  ])
})

test('an entry that named somebody who is not shown waits before it names nobody', () => {
  const entry = (person_id: number | null) => ({ match_state: 'matched', person_id })
  const person = { level: 'removed', levelBefore: 'removed' } as const
  const decided = (before: number, after: number | null, given = {}) =>
    reasons([row('roll_entries', entry(before), entry(after))], { person, ...given })
  expect(decided(1, null)).toEqual(['withheld'])
  expect(decided(1, 2)).toEqual(['withheld'])
  expect(decided(2, null)).toEqual([])
  expect(decided(1, null, { isOwnUndo: true })).toEqual([])
})

test('a source that is confidential no longer is raised', () => {
  const rows = [row('sources', { confidential: 1 }, { confidential: 0 })]
  expect(reasons(rows)).toEqual(['raised'])
})

test('a death waits, told, told otherwise or refuted, but not as a draft', () => {
  const death = event('death')
  expect(reasons([row('events', null, death)])).toEqual(['death'])
  expect(reasons([row('deaths', null, { in_custody: 1 })])).toEqual(['death'])
  const otherwise = [{ place: 'Minsk' }, { state: 'refuted' }]
  for (const change of otherwise)
    expect(reasons([row('events', death, { ...death, ...change })])).toEqual(['death'])
  const draft = event('death', { state: 'draft' })
  expect(reasons([row('events', null, draft)])).toEqual([])
  expect(reasons([row('deaths', null, {})], { drafts: new Set([7]) })).toEqual([])
  expect(reasons([row('events', draft, death)])).toEqual(['death'])
  expect(reasons([row('events', death, { ...death, position: 3 })])).toEqual([])
})

test('a release becomes verified by two people, other events by one', () => {
  const rows = (kind: string) => [
    row('events', event(kind), event(kind, { state: 'verified' })),
  ]
  expect(reasons(rows('release'))).toEqual(['verified'])
  expect(reasons(rows('arrest'))).toEqual([])
  expect(reasons([row('events', null, event('release', { state: 'verified' }))])).toEqual(
    ['verified'],
  )
})

test.each([
  ['a child now', { bornBy: '2010-05-05', arrestedFrom: null }, true],
  ['a child when arrested', { bornBy: '2003-01-01', arrestedFrom: '2020-09-07' }, true],
  ['perhaps a child', { bornBy: '2008-12-31', arrestedFrom: null }, true],
  ['of age on the day', { bornBy: '2008-11-26', arrestedFrom: null }, false],
  ['of age', { bornBy: '1990-01-01', arrestedFrom: '2020-09-07' }, false],
  ['of unknown age', { bornBy: null, arrestedFrom: '2020-09-07' }, false],
])('the name of somebody who is %s', (_, person, waits) => {
  const names = [row('names', { text: 'Ada' }, { text: 'Eva' })]
  expect(reasons(names, { person }).includes('minor')).toBe(waits)
  expect(reasons(names, { person: { ...person, level: 'internal' } })).toEqual([])
  const raised = reasons([row('people', level('internal'), level('public'))], { person })
  expect(raised.includes('minor')).toBe(waits)
})

test('a merge waits', () => {
  const rows = [row('people', { merged_into: null }, { merged_into: 5 })]
  expect(reasons(rows)).toEqual(['merge'])
})

test('deleting waits, unless one takes back what one added', () => {
  for (const table of ['people', 'events', 'sources']) {
    const rows = [row(table, { title: 'Ada' }, null)]
    expect(reasons(rows)).toEqual(['deletion'])
    expect(reasons(rows, { isOwnUndo: true })).toEqual([])
  }
  expect(reasons([row('names', { text: 'Ada' }, null)])).toEqual([])
})

test('anything about who is, or was, sealed waits', () => {
  const rows = [row('events', null, event('arrest'))]
  expect(reasons(rows, { person: { level: 'sealed' } })).toEqual(['sealed'])
  expect(reasons(rows, { person: { levelBefore: 'sealed' } })).toEqual(['sealed'])
  const sealed = event('arrest', level('sealed'))
  expect(reasons([row('events', null, sealed)])).toEqual(['sealed'])
})

test('a photo is raised by being public, from the first or later, and taken away alone', () => {
  const shown = row('photos', null, level('public'))
  const raised = row('photos', level('internal'), level('public'))
  const admin = { editor: { role: 'admin' } } as const
  expect([shown, raised].map((one) => reasons([one], admin))).toEqual([
    ['raised'],
    ['raised'],
  ])
  expect(reasons([row('photos', null, level('internal'))], admin)).toEqual([])
  const contributor = { editor: { role: 'contributor' } } as const
  for (const gone of [level('internal'), null])
    expect(reasons([row('photos', level('public'), gone)], contributor)).toEqual([])
  expect(reasons([shown], { person: { bornBy: '2015-01-01' } })).toContain('raised')
})
