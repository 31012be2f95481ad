import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { decideQuestion, reopenQuestion } from '#db/mutations/adjudications'
import { addClaim } from '#db/mutations/claims'
import { addName, removeName } from '#db/mutations/names'
import { revertRevision } from '#db/mutations/revert'
import { findQuestion } from '#db/queries/questions'
import { newClaim } from '#domain/claim'
import { newName } from '#domain/new-name'
import { newDecision, newReopening } from '#domain/question'
import { anEditor } from '#tests/builders'
import { aRecord } from '#tests/database'
import { aPrisoner, aRoll, type Roll, revisions } from '#tests/rolls'

let db: RecordDb
let roll: Roll
let personId: number

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  personId = aPrisoner(db)
})

const takeBack = (revisionId: number) =>
  revertRevision(db, anEditor, { revisionId, why: 'Wrong' })

test('what would be there twice is refused, with what came in its place since', () => {
  const about = { subject: 'person', subjectId: personId } as const
  const asked = () => {
    const question = { ...about, field: 'birth_on' } as const
    const version = findQuestion(db, question)?.version
    return { about: `person:${personId}`, field: 'birth_on', version }
  }
  const decide = () => {
    const decision = { ...asked(), claim: 'disputed', reason: { en: 'Both may be so.' } }
    return decideQuestion(db, anEditor, newDecision.parse(decision))
  }
  addClaim(db, anEditor, newClaim.parse({ ...about, sourceId: roll.sourceId }))
  expect(decide().ok).toBe(true)
  expect(reopenQuestion(db, anEditor, newReopening.parse(asked())).ok).toBe(true)
  const reopening = revisions(db)
  expect(decide().ok).toBe(true)
  const before = db.$client.serialize()
  expect(takeBack(reopening)).toMatchObject({
    problem: {
      code: 'changed-later',
      later: [
        {
          table: 'adjudications',
          revision: { id: reopening + 1, action: 'claims.disputed' },
        },
      ],
    },
  })
  expect(db.$client.serialize().equals(before)).toBe(true)
  expect(takeBack(reopening + 1).ok).toBe(true)
  expect(takeBack(reopening).ok).toBe(true)
})

test('a name taken away does not come back beside the same one given again', () => {
  const name = { text: 'Ada', lang: 'en', kind: 'alias', sourceId: roll.sourceId }
  const add = () => addName(db, anEditor, newName.parse({ ...name, personId: personId }))
  const nameId = () => {
    const sql = `SELECT id FROM names WHERE text = 'Ada'`
    return db.$client.prepare(sql).pluck().get() as number
  }
  add()
  removeName(db, anEditor, { id: nameId(), version: 1, why: null })
  const removing = revisions(db)
  add()
  expect(takeBack(removing)).toMatchObject({
    problem: { code: 'changed-later', later: [{ table: 'names', key: nameId() }] },
  })
})
