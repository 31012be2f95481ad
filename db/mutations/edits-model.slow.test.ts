import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  record,
} from 'fast-check'
import { expect, test } from 'vitest'
import { brokenReferences } from '#tests/begin-again'
import { aLog, judge } from '#tests/edits-laws'
import { aModel, editSteps, type Step, takeStep } from '#tests/edits-model'
import { aTally } from '#tests/edits-tally'
import { brokenRevisions } from '#tests/history'
import { type Mutation, mutations } from '#tests/mutations'

const aStep = record<Step>({
  kind: constantFrom(...editSteps),
  who: nat(7),
  tab: constantFrom(0, 1),
  which: nat(59),
  how: nat(59),
})

/** How the steps of the model of rolls are called, and through what they write. */
const ofRolls: Partial<Record<Mutation, string>> = {
  'apply-roll.applyRoll': 'roll apply',
  'events.recordEvent': 'roll arrest',
  'mass-release-states.moveMassRelease': 'roll move',
  'revert.revertRevision': 'roll undo',
  'roll-cuts.dropEntry': 'roll drop',
  'roll-cuts.joinEntries': 'roll join',
  'roll-cuts.splitEntry': 'roll split',
  'roll-decisions.decideEntries': 'roll decide',
  'roll-lists.addList': 'roll paste',
  'roll-lists.entryFrom': 'roll takeOut',
  'roll-refutations.refuteEntry': 'roll refute',
}

const runs = 1_000

test('however two to eight editors cut in on each other, no edit is lost or overwritten unseen', async () => {
  const tally = aTally()
  const run = asyncProperty(
    integer({ min: 2, max: 8 }),
    nat(12),
    array(aStep, { minLength: 8, maxLength: 24, size: 'max' }),
    async (editors, chosen, steps) => {
      const model = aModel(editors, chosen)
      const log = aLog(model)
      for (const step of steps) judge(model, log, await takeStep(model, step), tally)
      const { lost, silent, falseAlarm } = tally
      expect({ lost, silent, falseAlarm }).toEqual({
        lost: [],
        silent: [],
        falseAlarm: [],
      })
      if (steps.length % 10 === 0) expect(brokenRevisions(model.db)).toEqual([])
      expect(brokenReferences(model.db)).toEqual([])
    },
  )
  await assert(run, {
    numRuns: runs,
    endOnFailure: true,
  })
  const times = (what: string) => tally.seen.get(what) ?? 0
  // A model that never gets anywhere would prove nothing.
  for (const name of Object.keys(mutations) as Mutation[]) {
    const done = ofRolls[name]
      ? times(`${ofRolls[name]} ok`)
      : times(`${name} ok`) + times(`${name} fresh`)
    expect(done, name).toBeGreaterThan(0)
  }
  for (const name of ['events.amendEvent stale', 'people.editPerson waits'])
    expect(times(name), name).toBeGreaterThan(0)
  for (const name of ['merge.mergePeople', 'split.splitPerson'])
    expect(times(`${name} refused stale`), name).toBeGreaterThan(0)
}, 1_800_000)
