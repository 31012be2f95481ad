import { beforeEach, expect, test } from 'vitest'
import { judge, recordJudgement } from '#db/mutations/judgements'
import { revertRevision } from '#db/mutations/revert'
import {
  listContradictions,
  listDuplicates,
  lookForDuplicates,
} from '#db/queries/duplicates'
import { findJudgement } from '#db/queries/judgements'
import { explainTwo, likelyPeople } from '#db/queries/likely-people'
import { pairOf, type Verdict } from '#domain/judgement'
import { typedFacts } from '#domain/pair-reasons'
import { mayKnowOf } from '#domain/sealed'
import * as a from '#tests/builders'
import { lastRevision } from '#tests/edits-world'
import { aMergePlace } from '#tests/merge-place'

let place: ReturnType<typeof aMergePlace>
beforeEach(() => {
  place = aMergePlace()
})

const born = a.dated('birth_on', '1991-02-03')

/** Two records of one person, by name, birth and the day of an arrest, and a stranger. */
function aCouple(other: object = {}) {
  const [one, two] = a.write(place.record, (tx): [number, number] => {
    const pair: [number, number] = [
      a.aPerson(tx, { name: 'Zenobia Quarterpound', ...born }),
      a.aPerson(tx, { name: 'Zenobija Quarterpound', ...born, ...other }),
    ]
    for (const id of pair) a.anArrest(tx, id, { on: '2020-08-09' })
    a.aPerson(tx, { name: 'Ada Example' })
    return pair
  })
  return pairOf(one, two)
}

function listed(mayKnow = (_: unknown) => true) {
  expect(lookForDuplicates(place.record, 5000)).toBe(true)
  return listDuplicates(place.record, { mayKnow }).rows.map(({ personId, otherId }) => ({
    personId,
    otherId,
  }))
}

const say = (one: number, other: number, verdict: Verdict) =>
  a.write(place.record, (tx) =>
    judge(tx, { personId: one, otherId: other, verdict, why: 'Looked' }, null),
  )

test('two records of one person are found, with what speaks for it', () => {
  const pair = aCouple()
  expect(listed()).toEqual([pair])
  const explained = explainTwo(place.record, pair.personId, pair.otherId)
  expect(
    explained?.reasons.filter((reason) => reason.for).map(({ kind }) => kind),
  ).toEqual(expect.arrayContaining(['birth-day', 'arrest-day']))
})

test('another sex and another birth speak against it', () => {
  const pair = aCouple({ sex: 'male', ...a.dated('birth_on', '1960-01-01') })
  const explained = explainTwo(place.record, pair.personId, pair.otherId)
  const against = explained?.reasons
    .filter((reason) => !reason.for)
    .map(({ kind }) => kind)
  expect(against).toEqual(expect.arrayContaining(['other-sex', 'other-year']))
})

test('who was judged different is never suggested again; who is unsure is', () => {
  const pair = aCouple()
  say(pair.personId, pair.otherId, 'unsure')
  expect(listed()).toEqual([pair])
  say(pair.personId, pair.otherId, 'different')
  expect(listed()).toEqual([])
  a.write(place.record, (tx) =>
    a.aName(tx, pair.personId, { text: 'Zen', kind: 'alias' }),
  )
  expect(listed()).toEqual([])
  const explained = explainTwo(place.record, pair.personId, pair.otherId)
  expect(explained?.reasons.map(({ kind }) => kind)).toContain('judged-different')
})

test('a judgement holds for whoever became one with the two', () => {
  const { personId, otherId } = aCouple()
  const third = a.write(place.record, (tx) => a.aPerson(tx, { name: 'Third Person' }))
  say(third, otherId, 'different')
  place.done([personId, third])
  expect(listed()).toEqual([])
  expect(place.merged([personId, otherId])).toMatchObject({
    problem: { code: 'judged-different' },
  })
})

test('judgements that cannot all be right raise an alarm', () => {
  const { personId, otherId } = aCouple()
  const third = a.write(place.record, (tx) => a.aPerson(tx))
  say(personId, otherId, 'different')
  say(personId, third, 'same')
  expect(listContradictions(place.record, () => true)).toEqual([])
  const apart = explainTwo(place.record, third, otherId)
  expect(apart?.reasons.map(({ kind }) => kind)).toContain('judged-different')
  say(third, otherId, 'same')
  const joined = explainTwo(place.record, personId, third)
  expect(joined?.reasons.map(({ kind }) => kind)).not.toContain('judged-different')
  expect(listContradictions(place.record, () => true)).toMatchObject([
    { personId, otherId },
  ])
})

test('nobody learns of a sealed record by looking for duplicates', () => {
  aCouple({ publication_level: 'sealed' })
  expect(listed((level) => mayKnowOf(a.anEditor, level as 'sealed'))).toEqual([])
})

test('somebody who is being typed is found by name, nearly right, and by birth', () => {
  const { personId, otherId } = aCouple()
  const typed = typedFacts({ names: ['Zenobia Quaterpound'] })
  const found = likelyPeople(place.record, typed).map(({ person }) => person.id)
  expect(found.toSorted()).toEqual([personId, otherId].toSorted())
  expect(likelyPeople(place.record, typedFacts({ names: ['Qwerty Uiop'] }))).toEqual([])
})

test('who is merged is no candidate any more', () => {
  const { personId, otherId } = aCouple()
  expect(listed()).toHaveLength(1)
  place.done([personId, otherId])
  expect(listed()).toEqual([])
})

test('of two editors who decide at once, one is told that it is stale', () => {
  const pair = aCouple()
  const decide = (verdict: Verdict) =>
    recordJudgement(place.record, a.anEditor, {
      ...pair,
      verdict,
      why: 'Looked',
      version: 0,
    })
  expect(decide('different').ok).toBe(true)
  expect(decide('same')).toMatchObject({ problem: { code: 'stale' } })
})

test('a judgement undone and made again is another one to whoever saw the first', () => {
  const pair = aCouple()
  const decide = (verdict: Verdict, version: number) =>
    recordJudgement(place.record, a.anEditor, {
      ...pair,
      verdict,
      why: 'Looked',
      version,
    })
  decide('different', 0)
  const seen = findJudgement(place.record, pair)?.version ?? 0
  const revisionId = lastRevision({ db: place.record })
  const undone = revertRevision(place.record, a.anEditor, { revisionId, why: 'No' })
  expect([undone.ok, findJudgement(place.record, pair)]).toEqual([true, undefined])
  decide('unsure', 0)
  expect(decide('same', seen)).toMatchObject({ problem: { code: 'stale' } })
})
