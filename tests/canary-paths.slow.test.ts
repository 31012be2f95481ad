import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decideQuestion, reopenQuestion } from '#db/mutations/adjudications'
import { applyRoll, recordReleases } from '#db/mutations/apply-roll'
import { addClaim, amendClaim } from '#db/mutations/claims'
import { addConsent } from '#db/mutations/consents'
import { addDesignation } from '#db/mutations/designations'
import { amendEvent, recordEvent, withdrawEvent } from '#db/mutations/events'
import { hidePerson, setPublicationLevel } from '#db/mutations/levels'
import { liftLimit, limitField } from '#db/mutations/limits'
import { moveMassRelease } from '#db/mutations/mass-release-states'
import {
  addFigure,
  createMassRelease,
  editMassRelease,
} from '#db/mutations/mass-releases'
import { addName, amendName, removeName } from '#db/mutations/names'
import { createPerson, editPerson } from '#db/mutations/people'
import { revertRevision } from '#db/mutations/revert'
import { revertSet } from '#db/mutations/revert-set'
import { dropEntry, joinEntries, readEntry, splitEntry } from '#db/mutations/roll-cuts'
import { decideEntries } from '#db/mutations/roll-decisions'
import { addList, entryFrom } from '#db/mutations/roll-lists'
import { refuteEntry, verifyRelease } from '#db/mutations/roll-refutations'
import { findDeskPerson } from '#db/queries/desk-person'
import { findPublication } from '#db/queries/desk-publication'
import { findQuestion } from '#db/queries/questions'
import { newClaim } from '#domain/claim'
import { newConsent } from '#domain/consent'
import { newDesignation } from '#domain/designation'
import type { Editor } from '#domain/editor'
import { newLimit } from '#domain/limit'
import { newFigure, newMassRelease } from '#domain/mass-release'
import { newEvent } from '#domain/new-event'
import { newName } from '#domain/new-name'
import { newPerson, personChange } from '#domain/person'
import { entryDecision, entryReading, entryRefutation, newList } from '#domain/roll'
import { newReleases } from '#domain/roll-application'
import { invariant } from '#lib/invariant'
import type { Result } from '#lib/result'
import * as a from '#tests/builders'
import { correctionsByForms } from '#tests/canary-corrections'
import { erasureByForms } from '#tests/canary-erasure'
import { identityByForms } from '#tests/canary-identity'
import { photosByForms } from '#tests/canary-photos'
import { proposalByForms } from '#tests/canary-proposals'
import { sourceFiles } from '#tests/imports'
import { aPlace } from '#tests/place'
import { reviewed } from '#tests/reviewed'
import { applying, versioned } from '#tests/rolls'
import { token, tokensPublished } from '#tests/tokens'

/** The ways in which the desk writes: every function that commits. Accounts are no record. */
const waysToWrite = sourceFiles
  .filter((file) => /^db\/mutations\/(?!commit\.|.*\.test\.)/.test(file))
  .flatMap((file) => readFileSync(file, 'utf8').split(/^(?=export function |function )/m))
  .filter((part) => part.startsWith('export function') && /\bcommit[<(]/.test(part))
  .map((part) => /^export function (\w+)/.exec(part)?.[1] ?? '')

const used = new Set<string>()
const editor: Editor = { id: token(), name: token(), role: 'editor' }

/** What a way to write returned, which has to be that it did. */
function by<Value>(
  way: (...args: never[]) => unknown,
  work: () => Result<Value, unknown>,
) {
  used.add(way.name)
  // What waits for a second person is accepted by one, and returns what that does.
  const result = reviewed(db, work) as Result<Value, unknown>
  invariant(result.ok, `${way.name} wrote: ${JSON.stringify(result)}`)
  return result.value
}

const { folder, record: db, publish } = aPlace()
const text = () => ({ en: `${token()} ${token()}` })
const why = () => token()
const first = { version: 1 }

const personNow = (id: number) => {
  const person = findDeskPerson(db, id)
  invariant(person, 'the person is there')
  return person
}
type Row = Record<string, number>
const rowNow = (table: string, id: number) =>
  db.$client.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row
const versionOf = (table: string, id: number) => ({
  id,
  version: rowNow(table, id).version ?? 1,
})
const lastRevision = () =>
  Number(db.$client.prepare('SELECT max(id) FROM revisions').pluck().get())

/** Somebody internal, with everything that forms can say of them; nothing of it public. */
function aPersonByForms(sourceId: number) {
  const names = [{ text: `${token()} ${token()}`, lang: 'en' }]
  const born = { birthOn: '1980', birthPlace: token(), summary: text() }
  const input = newPerson.parse({
    names,
    country: 'BY',
    sourceId,
    locator: token(),
    ...born,
  })
  const { personId } = by(createPerson, () => createPerson(db, editor, input))
  const change = { slug: token(), country: 'BY', birthPlace: token(), sourceId }
  const amends = { id: personId, ...first, why: why() }
  by(editPerson, () => editPerson(db, editor, amends, personChange.parse(change)))
  const spelling = () =>
    newName.parse({ personId, text: token(), lang: 'en', kind: 'alias', sourceId })
  const { nameId } = by(addName, () => addName(db, editor, spelling()))
  by(amendName, () =>
    amendName(db, editor, { id: nameId, ...first, why: why() }, spelling()),
  )
  by(removeName, () =>
    removeName(db, editor, { ...versionOf('names', nameId), why: why() }),
  )
  return personId
}

const eventOf = (personId: number, given: Record<string, unknown>) =>
  newEvent.parse({ personId, place: token(), text: text(), ...given })

function eventsByForms(personId: number, sourceId: number) {
  const arrest = { kind: 'arrest', on: '2020-09', sourceId, locator: token() }
  const record = (given: Record<string, unknown>) =>
    by(recordEvent, () => recordEvent(db, editor, eventOf(personId, given))).eventId
  const eventId = record(arrest)
  const target = { ...versionOf('events', eventId), why: why() }
  by(amendEvent, () => amendEvent(db, editor, target, eventOf(personId, arrest)))
  const drafted = record({ kind: 'hearing', on: '2021', sourceId })
  const withdrawn = {
    ...versionOf('events', drafted),
    state: 'draft',
    why: why(),
  } as const
  by(withdrawEvent, () => withdrawEvent(db, editor, withdrawn))
  const organisationId = a.write(db, (tx) => a.anOrganisation(tx))
  const finding = { personId, organisationId, category: 'political_prisoner' }
  const ended = { status: 'withdrawn', endReason: text(), sourceId }
  const designation = newDesignation.parse({ ...finding, ...ended })
  by(addDesignation, () => addDesignation(db, editor, designation))
  return eventId
}

function claimsByForms(eventId: number, sourceId: number) {
  const about = { subject: 'event', subjectId: eventId } as const
  const say = () => {
    const said = { value: token(), locator: token(), attribution: token(), sourceId }
    return newClaim.parse({ ...about, field: 'place', ...said })
  }
  const { claimId } = by(addClaim, () => addClaim(db, editor, say()))
  const target = { id: claimId, ...first, why: why() }
  by(amendClaim, () => amendClaim(db, editor, { ...target, ...say() }))
  const question = { ...about, field: 'place' } as const
  const seen = () => findQuestion(db, question)?.version ?? ''
  const decision = { about, field: 'place', claim: claimId, reason: text() } as const
  const chosen = {
    ...decision,
    seen: lastRevision(),
    version: seen(),
    write: true,
    recorded: token(),
  }
  by(decideQuestion, () => decideQuestion(db, editor, chosen))
  const again = {
    about,
    field: 'place',
    version: seen(),
    seen: lastRevision(),
    why: why(),
  } as const
  by(reopenQuestion, () => reopenQuestion(db, editor, again))
}

/** An internal mass release whose list names whom nobody may see. */
function rollByForms(sourceId: number) {
  const release = () =>
    newMassRelease.parse({
      ...{ names: text(), country: 'BY', happenedOn: '2025-12-13', legalAct: text() },
      ...{ reasons: text(), summary: text(), sourceId },
    })
  const { massReleaseId } = by(createMassRelease, () =>
    createMassRelease(db, editor, release()),
  )
  const target = { id: massReleaseId, ...first, why: why() }
  by(editMassRelease, () => editMassRelease(db, editor, target, release()))
  const figure = { massReleaseId, counts: 'announced', value: 3, verbatim: token() }
  by(addFigure, () => addFigure(db, editor, newFigure.parse({ ...figure, sourceId })))
  const lines = [1, 2, 3].map(() => `${capital(token())} ${capital(token())}`)
  const list = { massReleaseId, text: lines.join('\n'), lang: 'en', sourceId }
  const added = by(addList, () => addList(db, editor, newList.parse(list)))
  const [one, two, three] = added.entryIds as [number, number, number]
  const reading = { ...versioned(db, one), name: token(), place: token(), rest: token() }
  by(readEntry, () => readEntry(db, editor, entryReading.parse(reading)))
  const at = (lines[1] ?? '').indexOf(' ')
  const split = by(splitEntry, () =>
    splitEntry(db, editor, { ...versioned(db, two), at }),
  )
  const pair = { first: versioned(db, two), second: versioned(db, split.secondId) }
  by(joinEntries, () => joinEntries(db, editor, pair))
  const start = Number(rowNow('roll_entries', three).starts_at)
  by(dropEntry, () => dropEntry(db, editor, versioned(db, three)))
  const passage = { listId: added.listId, startsAt: start, endsAt: start + 5 }
  const { entryId } = by(entryFrom, () => entryFrom(db, editor, passage))
  return { massReleaseId, entries: [one, two, entryId] as const }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function releasesByForms(personId: number, sourceId: number) {
  const { massReleaseId, entries } = rollByForms(sourceId)
  const [one, two] = entries
  const names = [{ text: `${token()} ${token()}`, lang: 'en' }]
  const decision = { ...versioned(db, two), matchState: 'matched', newPerson: { names } }
  by(decideEntries, () => decideEntries(db, editor, [entryDecision.parse(decision)]))
  const lines = [{ personId, entries: [versioned(db, one)] }]
  const common = { legalAct: token(), text: text(), sourceId }
  const applied = by(applyRoll, () =>
    applyRoll(db, editor, applying(massReleaseId, lines, common)),
  )
  const eventId = applied.lines[0]?.eventId ?? 0
  const family = a.write(db, (tx) => a.aSource(tx, { title: token(), kind: 'family' }))
  const confirmed = { eventId, version: versionOf('events', eventId).version }
  const knows = { ...confirmed, sourceId: family, locator: token() }
  by(verifyRelease, () => verifyRelease(db, editor, knows))
  const denied = { value: token(), lang: 'en', locator: token(), sourceId }
  const refutation = entryRefutation.parse({ ...versioned(db, one), ...denied })
  by(refuteEntry, () => refuteEntry(db, editor, refutation))
  const move = { ...versionOf('mass_releases', massReleaseId), status: 'partly_named' }
  const moved = {
    ...move,
    status: 'partly_named',
    reconciliation: text(),
    why: why(),
  } as const
  by(moveMassRelease, () => moveMassRelease(db, editor, moved))
  const quick = { people: [{ personId }], on: '2025-12-14', type: 'pardon', ...common }
  by(recordReleases, () =>
    recordReleases(db, editor, newReleases.parse({ massReleaseId: '', ...quick })),
  )
}

function publicationByForms(personId: number) {
  const said = { question: 'publication', answer: 'withdrawn', saidBy: 'person' }
  const how = { verified: token(), note: token() }
  by(addConsent, () =>
    addConsent(db, editor, newConsent.parse({ personId, ...said, ...how })),
  )
  const what = `person:${personId}:birth_on`
  const limit = { personId, what, reason: 'legal', note: token() }
  by(limitField, () => limitField(db, editor, newLimit.parse(limit)))
  const [known] = findPublication(db, personNow(personId)).limits
  invariant(known, 'a field is limited')
  const lift = { id: known.id, version: known.version, why: why() }
  by(liftLimit, () => liftLimit(db, editor, lift))
  const level = (level: 'counted_only' | 'sealed' | 'removed') => {
    const { version } = personNow(personId)
    const set = { id: personId, version, why: why(), level, reason: 'legal' } as const
    by(setPublicationLevel, () => setPublicationLevel(db, editor, set))
  }
  level('counted_only')
  by(hidePerson, () => hidePerson(db, editor, { id: personId, why: why() }))
  level('sealed')
  level('removed')
  const revert = { revisionId: lastRevision(), why: why() }
  by(revertRevision, () => revertRevision(db, editor, revert))
  const revisionIds = [lastRevision(), lastRevision() - 1]
  by(revertSet, () => revertSet(db, editor, { revisionIds, why: why() }))
}

test('by every way to write, nothing of whom nobody may see reaches a public byte', () => {
  const sourceId = a.write(db, (tx) =>
    a.aSource(tx, { title: token(), url: null, slug: token(), publisher: token() }),
  )
  const personId = aPersonByForms(sourceId)
  const eventId = eventsByForms(personId, sourceId)
  claimsByForms(eventId, sourceId)
  releasesByForms(personId, sourceId)
  const walk = { db, editor, by }
  photosByForms(walk, personId, sourceId)
  identityByForms(walk, [personId, aPersonByForms(sourceId)])
  correctionsByForms(walk)
  proposalByForms(walk, personId, sourceId)
  publicationByForms(personId)
  erasureByForms(walk, aPersonByForms(sourceId))
  publish()
  expect([...used].sort()).toEqual(waysToWrite.sort())
  expect(tokensPublished(folder)).toEqual([])
  // Else there would have been nothing to find.
  const { version } = personNow(personId)
  const raised = { id: personId, version, why: null, level: 'public' } as const
  by(setPublicationLevel, () => setPublicationLevel(db, editor, raised))
  publish()
  expect(tokensPublished(folder).length).toBeGreaterThan(20)
})
