import { beforeEach, expect, test } from 'vitest'
import { type RecordDb, statement } from '#db/client'
import { decideQuestion, reopenQuestion } from '#db/mutations/adjudications'
import { amendClaim } from '#db/mutations/claims'
import { findQuestion } from '#db/queries/questions'
import { type ClaimField, type ClaimSubject, claimChange } from '#domain/claim'
import { newDecision, newReopening, type Question } from '#domain/question'
import {
  aClaim,
  aCourt,
  aDecision,
  aDesignation,
  aFacility,
  aFigure,
  aMassRelease,
  anArrest,
  anEditor,
  aPerson,
  aRelease,
  aRollEntry,
  aSentence,
  dated,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'

let db: RecordDb
let personId: number

const reason = { en: 'The verdict gives it.' }

beforeEach(() => {
  db = aRecord()
  personId = write(db, (tx) => aPerson(tx, dated('birth_on', '1982')))
})

function on(subject: ClaimSubject, subjectId: number, field: ClaimField): Question {
  return { subject, subjectId, field }
}

function versionOf(question: Question) {
  return findQuestion(db, question)?.version ?? 'none'
}

type Given = {
  claim: number | 'disputed'
  write?: boolean
  recorded?: string
  version?: string
}

function decide(question: Question, given: Given) {
  const input = newDecision.parse({
    about: `${question.subject}:${question.subjectId}`,
    field: question.field,
    version: versionOf(question),
    reason,
    ...given,
  })
  return decideQuestion(db, anEditor, input)
}

function reopen(question: Question, version = versionOf(question)) {
  const about = `${question.subject}:${question.subjectId}`
  const input = newReopening.parse({ about, field: question.field, version })
  return reopenQuestion(db, anEditor, input)
}

const birth = () => on('person', personId, 'birth_on')
const birthOn = () =>
  statement(db, 'SELECT birth_on FROM people WHERE id = ?').pluck().get(personId)
const conflicts = () =>
  statement(db, 'SELECT subject, subject_id, field FROM open_conflicts').all()

function twoBirthDates() {
  return write(db, (tx) =>
    ['1982-04-24', '1983'].map((day) =>
      aClaim(tx, 'person', personId, { field: 'birth_on', ...dated('value_on', day) }),
    ),
  ) as [number, number]
}

test('a choice leaves the row as it is unless it is to be written too', () => {
  const [exact] = twoBirthDates()
  expect(decide(birth(), { claim: exact }).ok).toBe(true)
  expect(birthOn()).toBe('1982')
  expect(decide(birth(), { claim: exact, write: true }).ok).toBe(true)
  expect(birthOn()).toBe('1982-04-24')
  const { decision } = findQuestion(db, birth()) ?? {}
  expect(decision).toMatchObject({ outcome: 'chosen', claimId: exact, reason })
})

test('a conflict waits in the queue until it is decided, and again once that is taken back', () => {
  const [exact] = twoBirthDates()
  const waits = [{ subject: 'person', subject_id: personId, field: 'birth_on' }]
  expect(conflicts()).toEqual(waits)
  decide(birth(), { claim: exact })
  expect(conflicts()).toEqual([])
  expect(reopen(birth()).ok).toBe(true)
  expect(conflicts()).toEqual(waits)
  expect(findQuestion(db, birth())?.decision).toBeUndefined()
})

test('what is disputed names no claim', () => {
  twoBirthDates()
  decide(birth(), { claim: 'disputed' })
  expect(findQuestion(db, birth())?.decision).toMatchObject({
    outcome: 'disputed',
    claimId: null,
  })
  expect(conflicts()).toEqual([])
})

test('the second of two editors is refused, and the first decision stands', () => {
  const [exact, vague] = twoBirthDates()
  const version = versionOf(birth())
  expect(decide(birth(), { claim: exact, version }).ok).toBe(true)
  const second = decide(birth(), { claim: vague, version, write: true })
  expect(second).toEqual({ ok: false, problem: { code: 'stale' } })
  expect(findQuestion(db, birth())?.decision?.claimId).toBe(exact)
  expect(reopen(birth(), version)).toEqual({ ok: false, problem: { code: 'stale' } })
})

test('a claim that changed while an editor read makes the decision stale', () => {
  const [exact, vague] = twoBirthDates()
  const version = versionOf(birth())
  const change = claimChange.parse({ id: vague, version: 1, state: 'retracted' })
  expect(amendClaim(db, anEditor, change).ok).toBe(true)
  expect(decide(birth(), { claim: exact, version })).toMatchObject({
    problem: { code: 'stale' },
  })
  expect(conflicts()).toEqual([])
})

test('a claim that was taken back cannot be chosen, nor one about another row', () => {
  const [exact] = twoBirthDates()
  const other = write(db, (tx) =>
    aClaim(tx, 'person', aPerson(tx), { field: 'birth_on' }),
  )
  amendClaim(
    db,
    anEditor,
    claimChange.parse({ id: exact, version: 1, state: 'retracted' }),
  )
  for (const claim of [exact, other])
    expect(decide(birth(), { claim })).toEqual({
      ok: false,
      problem: { code: 'not-a-choice', field: 'claim' },
    })
})

test('a decision taken back puts back what it wrote', () => {
  const [exact] = twoBirthDates()
  decide(birth(), { claim: exact, write: true })
  reopen(birth())
  expect(birthOn()).toBe('1982')
})

test('a decision taken back leaves alone what was changed since', () => {
  const [exact] = twoBirthDates()
  decide(birth(), { claim: exact, write: true })
  write(db, (tx) =>
    statement(
      tx,
      `UPDATE people SET birth_on = '1984', birth_on_earliest = '1984-01-01',
      birth_on_latest = '1984-12-31', version = version + 1 WHERE id = ?`,
    ).run(personId),
  )
  expect(reopen(birth()).ok).toBe(true)
  expect(birthOn()).toBe('1984')
})

test('a date that contradicts another event is refused, with which one, and nothing is kept', () => {
  const { releaseId, claim } = write(db, (tx) => {
    anArrest(tx, personId, { on: '2020-09-07' })
    const id = aRelease(tx, personId, { on: '2022' })
    const dates = { field: 'happened_on', ...dated('value_on', '2019') }
    return { releaseId: id, claim: aClaim(tx, 'event', id, dates) }
  })
  const question = on('event', releaseId, 'happened_on')
  expect(decide(question, { claim, write: true })).toMatchObject({
    problem: { code: 'before-arrest', on: { text: '2020-09-07' } },
  })
  expect(findQuestion(db, question)?.decision).toBeUndefined()
})

test('words that are no value of the list need one from the editor', () => {
  const { id, courtId, claim } = write(db, (tx) => {
    const decisionId = aDecision(tx, personId, { on: '2021' })
    const given = { field: 'court', value: 'the court of the region' }
    return {
      id: decisionId,
      courtId: aCourt(tx),
      claim: aClaim(tx, 'event', decisionId, given),
    }
  })
  const question = on('event', id, 'court')
  expect(decide(question, { claim, write: true })).toMatchObject({
    problem: { code: 'value-for-record', field: 'recorded' },
  })
  expect(decide(question, { claim, write: true, recorded: '7' })).toMatchObject({
    problem: { code: 'not-an-id', field: 'recorded' },
  })
  expect(decide(question, { claim, write: true, recorded: String(courtId) }).ok).toBe(
    true,
  )
  expect(findQuestion(db, question)?.recorded).toMatchObject({ value: courtId })
})

test('a value is written wherever a row keeps one', () => {
  const rows = write(db, (tx) => {
    const release = aRelease(tx, personId, { on: '2022' })
    const decision = aDecision(tx, personId, { on: '2021' })
    const massRelease = aMassRelease(tx, { on: '2022' })
    return {
      sentence: aSentence(tx, decision, { term: 'P4Y' }),
      designation: aDesignation(tx, personId, { on: '2021' }),
      figure: aFigure(tx, massRelease, { value: 109 }),
      facility: aFacility(tx),
      ...{ release, massRelease },
    }
  })
  const cases: [Question, Record<string, unknown>, string | undefined, unknown][] = [
    [
      on('sentence', rows.sentence, 'term'),
      { value: '4 years 6 months' },
      undefined,
      'P4Y6M',
    ],
    [on('sentence', rows.sentence, 'regime'), { value: 'strict' }, undefined, 'strict'],
    [on('figure', rows.figure, 'count'), { value: '104' }, undefined, 104],
    [
      on('designation', rows.designation, 'happened_on'),
      dated('value_on', '2020-09'),
      undefined,
      '2020-09',
    ],
    [
      on('mass_release', rows.massRelease, 'happened_on'),
      dated('value_on', '2022-05'),
      undefined,
      '2022-05',
    ],
    [on('event', rows.release, 'place'), { value: 'Minsk' }, undefined, 'Minsk'],
    [on('event', rows.release, 'destination'), { value: 'in Vilnius' }, 'LT', 'LT'],
    [
      on('event', rows.release, 'facility'),
      { value: 'IK-4' },
      String(rows.facility),
      rows.facility,
    ],
  ]
  for (const [question, said, recorded, value] of cases) {
    const { subject, subjectId, field } = question
    const claim = write(db, (tx) => aClaim(tx, subject, subjectId, { field, ...said }))
    const decided = decide(question, {
      claim,
      write: true,
      ...(recorded ? { recorded } : {}),
    })
    expect([field, decided.ok, findQuestion(db, question)?.recorded?.value]).toEqual([
      field,
      true,
      value,
    ])
  }
})

test('whether it happened is asked of claims on the row as a whole', () => {
  const { entryId, denial } = write(db, (tx) => {
    const id = aRollEntry(tx, aMassRelease(tx))
    aClaim(tx, 'roll_entry', id)
    return {
      entryId: id,
      denial: aClaim(tx, 'roll_entry', id, { stance: 'contradicts' }),
    }
  })
  const question = on('roll_entry', entryId, 'existence')
  expect(findQuestion(db, question)?.claims).toHaveLength(2)
  expect(decide(question, { claim: denial }).ok).toBe(true)
  expect(decide(question, { claim: denial, write: true })).toMatchObject({
    problem: { code: 'no-such-column' },
  })
})
