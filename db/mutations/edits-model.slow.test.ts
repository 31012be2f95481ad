import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  readConfigureGlobal,
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

/** What each mutation counts as when it was done, and what has to be met besides. */
const ways = [
  ...(Object.keys(mutations) as Mutation[]).map((name) =>
    ofRolls[name] ? [`${ofRolls[name]} ok`] : [`${name} ok`, `${name} fresh`],
  ),
  ...[['events.amendEvent stale'], ['people.editPerson waits']],
  ...[['merge.mergePeople refused stale'], ['split.splitPerson refused stale']],
]

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
  const times = (what: string) => tally.seen.get(what) ?? 0
  const unreached = () => ways.filter((way) => !way.some((what) => times(what) > 0))
  await assert(run, { numRuns: runs, endOnFailure: true })
  // A model that never gets anywhere would prove nothing; some ways are seldom taken.
  const { seed = Date.now() } = readConfigureGlobal() ?? {}
  for (let more = 1; more <= 10 && unreached().length > 0; more++)
    await assert(run, { numRuns: runs / 5, endOnFailure: true, seed: seed + more })
  expect(unreached()).toEqual([])
  const conflicts = [...tally.seen].filter(([what]) => what.endsWith(' stale'))
  expect(conflicts.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(100)
}, 1_800_000)
