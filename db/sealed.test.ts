import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { addClaim, amendClaim } from '#db/mutations/claims'
import { amendEvent, recordEvent, withdrawEvent } from '#db/mutations/events'
import { hidePerson, setPublicationLevel } from '#db/mutations/levels'
import { addName, amendName, removeName } from '#db/mutations/names'
import { createPerson, editPerson } from '#db/mutations/people'
import { revertRevision } from '#db/mutations/revert'
import { revertSet } from '#db/mutations/revert-set'
import { decideEntries } from '#db/mutations/roll-decisions'
import { verifyRelease } from '#db/mutations/roll-refutations'
import { listHistory } from '#db/queries/desk-history'
import { searchRecord } from '#db/queries/desk-people'
import { findDeskPerson } from '#db/queries/desk-person'
import { findSourceByText } from '#db/queries/desk-sources'
import { NotThere } from '#db/sealed-check'
import { insert, type Tx } from '#db/write'
import { newMassRelease } from '#domain/mass-release'
import { newEvent } from '#domain/new-event'
import { newPerson, personChange } from '#domain/person'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { derivedContent } from '#tests/record-content'
import { reviewed } from '#tests/reviewed'
import { discreetCopy } from '#tests/without-sealed'

const { anEditor } = a

let whole: RecordDb
let db: RecordDb
let sealed: Record<'person' | 'name' | 'event' | 'claim' | 'source' | 'revision', number>
let open: { person: number; entry: number; otherEntry: number; source: number }

beforeEach(() => {
  whole = aRecord()
  open = a.write(whole, (tx) => {
    const massRelease = a.aMassRelease(tx)
    const person = a.aPerson(tx, { name: 'Eva Open', slug: 'eva-open' })
    return {
      person,
      entry: a.aRollEntry(tx, massRelease),
      otherEntry: a.aRollEntry(tx, massRelease, { raw_text: 'Other' }),
      source: a.aSource(tx, { slug: 'open-source' }),
    }
  })
  sealed = a.write(whole, (tx) => {
    const person = a.aPerson(tx, {
      name: 'Ada Sealed',
      slug: 'ada-sealed',
      publication_level: 'sealed',
    })
    const source = a.aSource(tx, { slug: 'verdict-ada', title: 'Verdict of Ada Sealed' })
    const event = a.aRelease(tx, person, { sourceId: source, on: '2025-01-02' })
    return {
      person,
      source,
      event,
      name: a.aName(tx, person, { text: 'Ada S.', kind: 'alias' }),
      claim: a.aClaim(tx, 'event', event, { source_id: source, field: 'place' }),
      revision: tx.revisionId,
    }
  })
  db = discreetCopy(whole)
})

const absent = 4711

function outcome(work: () => unknown) {
  try {
    return work()
  } catch (error) {
    return error instanceof NotThere ? 'not there' : error
  }
}

const release = (personId: number) => ({
  ...newEvent.parse({
    personId: String(personId),
    kind: 'release',
    on: '2025',
    type: 'pardon',
    sourceId: String(open.source),
  }),
})
const change = { id: 0, version: 1, why: 'Because' }
const facts = personChange.parse({ country: 'BY', slug: 'ada', sex: 'female' })
const spelling = {
  text: 'A',
  lang: 'en',
  kind: 'alias',
  scheme: null,
  sourceId: null,
} as const

/** Each way to write about a row, by a key: of one that is kept back, and of none. */
const attempts: Record<string, [keyof typeof sealed, (key: number) => unknown]> = {
  'edit a person': ['person', (id) => editPerson(db, anEditor, { ...change, id }, facts)],
  'set the level': [
    'person',
    (id) => setPublicationLevel(db, anEditor, { ...change, id, level: 'public' }),
  ],
  'hide a person': ['person', (id) => hidePerson(db, anEditor, { id })],
  'record an event': ['person', (id) => recordEvent(db, anEditor, release(id))],
  'amend an event': [
    'event',
    (id) => amendEvent(db, anEditor, { ...change, id }, release(open.person)),
  ],
  'withdraw an event': [
    'event',
    (id) => withdrawEvent(db, anEditor, { ...change, id, state: 'refuted' }),
  ],
  'verify a release': [
    'event',
    (id) =>
      verifyRelease(db, anEditor, { ...change, id, sourceId: open.source } as never),
  ],
  'add a name': [
    'person',
    (personId) => addName(db, anEditor, { ...spelling, personId } as never),
  ],
  'amend a name': [
    'name',
    (id) => amendName(db, anEditor, { ...change, id }, spelling as never),
  ],
  'remove a name': ['name', (id) => removeName(db, anEditor, { ...change, id })],
  'add a claim': [
    'event',
    (subjectId) =>
      addClaim(db, anEditor, {
        ...{ about: { subject: 'event', subjectId }, field: null, stance: 'supports' },
        ...{ sourceId: open.source, state: 'accepted', confidence: 'not_stated' },
      } as never),
  ],
  'amend a claim': [
    'claim',
    (id) => amendClaim(db, anEditor, { ...change, id, state: 'retracted' } as never),
  ],
  'match an entry': [
    'person',
    (personId) =>
      decideEntries(db, anEditor, [
        { id: open.entry, version: 1, matchState: 'matched', personId, newPerson: null },
      ]),
  ],
  'take back a revision': [
    'revision',
    (revisionId) => revertRevision(db, anEditor, { revisionId, why: 'Wrong' }),
  ],
  'take back, with others, a revision': [
    'revision',
    (id) => revertSet(db, anEditor, { revisionIds: [id, 1], why: 'Wrong' }),
  ],
}

test.each(Object.entries(attempts))(
  'to %s of a sealed person is like to do it of nobody, and changes nothing',
  (_, [what, attempt]) => {
    const before = db.$client.serialize()
    const [kept, none] = [sealed[what], absent].map((key) => outcome(() => attempt(key)))
    expect(kept).toBeDefined()
    expect(JSON.stringify(kept).replaceAll(String(sealed[what]), '')).toEqual(
      JSON.stringify(none).replaceAll(String(absent), ''),
    )
    expect(kept).not.toMatchObject({ ok: true })
    expect(db.$client.serialize().equals(before)).toBe(true)
  },
)

test('who has the right finds a sealed person, and who has not finds nobody', () => {
  const found = (from: RecordDb) => searchRecord(from, { q: 'Ada Sealed' }).total
  expect([found(whole), found(db)]).toEqual([1, 0])
  expect(findDeskPerson(whole, sealed.person)).toBeDefined()
  expect(findDeskPerson(db, sealed.person)).toBeUndefined()
  expect(findSourceByText(db, 'verdict-ada')).toBeUndefined()
  expect(JSON.stringify(listHistory(db))).not.toContain('Sealed')
  expect(listHistory(db).entries).toHaveLength(1)
})

test('whoever is sealed is gone from a connection that has seen them', () => {
  expect(searchRecord(db, { q: 'Eva Open' }).total).toBe(1)
  const seal = `UPDATE main.people SET publication_level = 'sealed' WHERE id = ?`
  db.$client.exec('INSERT INTO open_revision VALUES (99)')
  db.$client.prepare(seal).run(open.person)
  expect(searchRecord(db, { q: 'Eva Open' }).total).toBe(0)
})

test('what is written past sealed people is chained and derived as ever', () => {
  const made = createPerson(db, anEditor, {
    ...newPerson.parse({ country: 'BY', names: [{ text: 'Ada Sealed', lang: 'en' }] }),
    sourceId: open.source,
  })
  expect(made.ok && findDeskPerson(db, made.value.personId)?.slug).toBe('ada-sealed')
  expect(derivedContent(db)).toBeDefined()
  const last = db.$client.prepare('SELECT max(id) FROM main.revisions').pluck()
  expect(last.get()).toBe(sealed.revision + 1)
})

test('nobody seals without the right, since whoever seals must see', () => {
  const seal = () =>
    setPublicationLevel(db, anEditor, {
      ...change,
      id: open.person,
      level: 'sealed',
    })
  expect(seal).toThrow(NotThere)
})

test('the address of a sealed person says nothing, and is given back with the level', () => {
  expect(findDeskPerson(whole, sealed.person)?.slug).toBe(
    `p-${sealed.person.toString(36)}`,
  )
  const seal = { ...change, id: open.person, level: 'sealed' } as const
  reviewed(whole, () => setPublicationLevel(whole, anEditor, seal))
  const revisionId = whole.$client.prepare('SELECT max(id) FROM revisions').pluck().get()
  expect(findDeskPerson(whole, open.person)?.slug).not.toBe('eva-open')
  const back = { revisionId: Number(revisionId), why: 'Wrong' }
  reviewed(whole, () => revertRevision(whole, anEditor, back))
  expect(findDeskPerson(whole, open.person)?.slug).toBe('eva-open')
})

test('people alone are sealed: neither a form nor the record takes it of anything else', () => {
  const event = { personId: open.person, kind: 'statement', sourceId: open.source }
  const read = newEvent.safeParse({ ...event, publicationLevel: 'sealed' })
  expect(read.error?.issues).toMatchObject([
    { path: ['publicationLevel'], message: 'not-a-choice' },
  ])
  const release = { names: { en: 'A release' }, country: 'BY', happenedOn: '2025' }
  const shown = { publicationLevel: 'sealed', sourceId: open.source }
  expect(newMassRelease.safeParse({ ...release, ...shown }).success).toBe(false)
  const level = { publication_level: 'sealed' }
  const limit = {
    subject: 'person',
    subject_id: open.person,
    field: 'sex',
    reason: 'legal',
  }
  const rows: ((tx: Tx) => void)[] = [
    (tx) => void a.anEvent(tx, open.person, level),
    (tx) => void a.aDesignation(tx, open.person, level),
    (tx) => void a.aMassRelease(tx, level),
    (tx) => void insert(tx, 'field_limits', { ...limit, level: 'sealed' }),
    (tx) => tx.$client.exec(`UPDATE events SET publication_level = 'sealed'`),
  ]
  for (const row of rows)
    expect(() => a.write(whole, row)).toThrow('people alone are sealed')
})
