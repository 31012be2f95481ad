import type { RecordDb } from '#db/client'
import { decideQuestion, reopenQuestion } from '#db/mutations/adjudications'
import { recordReleases } from '#db/mutations/apply-roll'
import { addClaim } from '#db/mutations/claims'
import { addConsent } from '#db/mutations/consents'
import { addDesignation } from '#db/mutations/designations'
import { withdrawEvent } from '#db/mutations/events'
import { hidePerson } from '#db/mutations/levels'
import { limitField } from '#db/mutations/limits'
import { addFigure, createMassRelease } from '#db/mutations/mass-releases'
import { addName, removeName } from '#db/mutations/names'
import { createPerson } from '#db/mutations/people'
import { addPhoto } from '#db/mutations/photos'
import { recordRelease } from '#db/mutations/releases'
import { readEntry } from '#db/mutations/roll-cuts'
import { verifyRelease } from '#db/mutations/roll-refutations'
import { findQuestion } from '#db/queries/questions'
import { newClaim } from '#domain/claim'
import { consentAnswers, newConsent } from '#domain/consent'
import { newDesignation } from '#domain/designation'
import type { Editor } from '#domain/editor'
import { newLimit } from '#domain/limit'
import { newFigure, newMassRelease } from '#domain/mass-release'
import { newName } from '#domain/new-name'
import { newPerson } from '#domain/person'
import { newPhoto } from '#domain/photo'
import { newDecision, newReopening } from '#domain/question'
import { newRelease } from '#domain/release'
import { entryReading, releaseVerification } from '#domain/roll'
import { newReleases } from '#domain/roll-application'
import type { World } from '#tests/edits-world'
import type { Mutation } from '#tests/mutations'
import { pick } from '#tests/random-rows'
import { reviewed } from '#tests/reviewed'

type Result = { ok: boolean }
export type Turn = World & { editor: Editor; which: number; how: number; word: string }

/** What is done at the press of one button, or adds something: by what it writes through. */
export const verbs = {
  'levels.hidePerson': ({ db, editor, people, which }) =>
    hidePerson(db, editor, { id: pick(people, which) }),
  'people.createPerson': ({ db, editor, sourceId, word }) => {
    const names = [{ text: `Person ${word}`, lang: 'en' }]
    return createPerson(db, editor, newPerson.parse({ names, country: 'BY', sourceId }))
  },
  'names.addName': ({ db, editor, people, which, sourceId, word }) => {
    const name = { personId: pick(people, which), text: word, lang: 'en', sourceId }
    return addName(db, editor, newName.parse(name))
  },
  'names.removeName': ({ db, editor, people, which }) => {
    const sql =
      'SELECT id, version FROM names WHERE person_id = ? ORDER BY id DESC LIMIT 1'
    const row = db.$client.prepare(sql).get(pick(people, which)) as Row | undefined
    return row && removeName(db, editor, { ...row, why: null })
  },
  'claims.addClaim': ({ db, editor, events, which, sourceId, word }) => {
    const about = { subject: 'event', subjectId: pick(events, which), field: 'place' }
    const claim = { ...about, value: word, sourceId, stance: 'supports' }
    return addClaim(db, editor, newClaim.parse(claim))
  },
  'designations.addDesignation': ({ db, editor, people, which, sourceId, ...world }) => {
    const designation = newDesignation.parse({
      ...{
        personId: pick(people, which),
        organisationId: world.organisationId,
        sourceId,
      },
      ...{ category: 'political_prisoner', status: 'recognised' },
    })
    return addDesignation(db, editor, designation)
  },
  'mass-releases.createMassRelease': ({ db, editor, sourceId, word }) => {
    const release = { names: { en: word }, country: 'BY', happenedOn: '2025', sourceId }
    return createMassRelease(db, editor, newMassRelease.parse(release))
  },
  'mass-releases.addFigure': ({ db, editor, massReleaseId, sourceId, how }) => {
    const figure = { massReleaseId, counts: 'announced', value: how, sourceId }
    return addFigure(db, editor, newFigure.parse(figure))
  },
  'events.withdrawEvent': ({ db, editor, events, which, how }) => {
    const sql = 'SELECT id, version FROM events WHERE id = ?'
    const row = db.$client.prepare(sql).get(pick(events, which)) as Row | undefined
    const state = pick(['refuted', 'draft'] as const, how)
    return row && withdrawEvent(db, editor, { ...row, state, why: null })
  },
  'roll-refutations.verifyRelease': ({ db, editor, releaseId, familyId }) => {
    const sql = 'SELECT id AS eventId, version FROM events WHERE id = ?'
    const row = db.$client.prepare(sql).get(releaseId) as object
    const verification = releaseVerification.parse({ ...row, sourceId: familyId })
    return reviewed(db, () => verifyRelease(db, editor, verification))
  },
  'consents.addConsent': ({ db, editor, people, which, how }) => {
    const said = { question: 'publication', answer: pick(consentAnswers, how) }
    const consent = { personId: pick(people, which), saidBy: 'family', ...said }
    return addConsent(db, editor, newConsent.parse(consent))
  },
  'limits.limitField': ({ db, editor, people, which, how }) => {
    const personId = pick(people, which)
    const field = pick(['birth_place', 'sex', 'summary'] as const, how)
    const what = `person:${personId}:${field}`
    const limit = newLimit.parse({ personId, what, reason: 'legal' })
    return limitField(db, editor, limit)
  },
  'photos.addPhoto': ({ db, editor, people, which, sourceId, word }) => {
    const photo = {
      personId: pick(people, which),
      sourceId,
      publicationLevel: 'internal',
    }
    const bytes = Buffer.from(word)
    const file = { hash: word, large: bytes, small: bytes, width: 600, height: 800 }
    return addPhoto(db, editor, newPhoto.parse(photo), file)
  },
  'releases.recordRelease': ({ db, editor, people, which, sourceId }) => {
    const release = { personId: pick(people, which), on: '2025-12-14', type: 'pardon' }
    return recordRelease(db, editor, newRelease.parse({ ...release, sourceId }))
  },
  'apply-roll.recordReleases': ({
    db,
    editor,
    people,
    which,
    sourceId,
    massReleaseId,
  }) => {
    const release = { massReleaseId, on: '2025-12-13', type: 'pardon', sourceId }
    const chosen = [{ personId: pick(people, which) }]
    return recordReleases(db, editor, newReleases.parse({ ...release, people: chosen }))
  },
  'roll-cuts.readEntry': ({ db, editor, massReleaseId, which, word }) => {
    const sql =
      'SELECT id, version FROM roll_entries WHERE mass_release_id = ? ORDER BY id'
    const rows = db.$client.prepare(sql).all(massReleaseId) as Row[]
    if (rows.length === 0) return undefined
    const reading = { ...pick(rows, which), name: word }
    return readEntry(db, editor, entryReading.parse(reading))
  },
} satisfies Partial<Record<Mutation, (turn: Turn) => Result | undefined>>

type Row = { id: number; version: number }
export type Verb = keyof typeof verbs

/** A question as a page showed it, and whether it is decided or opened again upon that. */
export type Asked = {
  about: string
  version: string
  value: string
  claim: number | null
}

export function lookAtQuestion(db: RecordDb, subjectId: number): Asked | undefined {
  const question = { subject: 'event', subjectId, field: 'place' } as const
  const now = findQuestion(db, question)
  if (!now) return undefined
  return {
    about: `event:${subjectId}`,
    version: now.version,
    value: String(now.recorded?.value ?? ''),
    claim: now.claims.find(({ state }) => state === 'accepted')?.id ?? null,
  }
}

export function decide(db: RecordDb, editor: Editor, asked: Asked, how: number): Result {
  const { about, version, claim } = asked
  const common = { about, field: 'place', version }
  if (how % 3 === 2) return reopenQuestion(db, editor, newReopening.parse(common))
  const decision = {
    ...common,
    claim: claim ?? 'disputed',
    reason: { en: 'better' },
    write: how % 3 === 1 ? 'on' : '',
  }
  return decideQuestion(db, editor, newDecision.parse(decision))
}
