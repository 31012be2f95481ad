import { join } from 'node:path'
import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { rebuildAll } from '#db/derived'
import { mergePeople } from '#db/mutations/merge'
import { revertRevision } from '#db/mutations/revert'
import { rebuildTexts } from '#db/texts'
import { anEditor, write } from '#tests/builders'
import { contentOf } from '#tests/content'
import { aMerge } from '#tests/merges'
import { aPlace, type Place, publishedTwice } from '#tests/place'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'
import { derivedContent, recordContent } from '#tests/record-content'
import { reviewed } from '#tests/reviewed'

const aWrite = record<Write>({
  kind: constantFrom(...writeKinds),
  which: nat(11),
  other: nat(11),
  how: nat(59),
})
const history = array(aWrite, { minLength: 0, maxLength: 25 })
const chosen = record({ one: nat(11), two: nat(11), how: nat(999) })

test('a merge taken back leaves the record and all that is public as they were, to the byte', () => {
  let merged = 0
  assert(
    property(history, array(chosen, { minLength: 1, maxLength: 3 }), (writes, merges) => {
      const place = aPlace()
      write(place.record, everything)
      for (const one of writes) write(place.record, (tx) => perform(tx, one))
      const states: { before: ReturnType<typeof stateOf>; revisionId: number }[] = []
      for (const { one, two, how } of merges) {
        const before = stateOf(place)
        const ids = peopleOf(place)
        const pair = [ids[one % ids.length], ids[two % ids.length]] as [number, number]
        const asked = aMerge(place.record, pair, how)
        const done = reviewed(place.record, () =>
          mergePeople(place.record, anEditor, asked),
        )
        if (!done.ok) continue
        states.push({ before, revisionId: Number(done.value.revisionId) })
        merged += 1
        expectSound(place)
      }
      for (const { before, revisionId } of states.toReversed()) {
        const undone = reviewed(place.record, () =>
          revertRevision(place.record, anEditor, { revisionId, why: 'No' }),
        )
        expect(undone).toMatchObject({ ok: true })
        expect(stateOf(place)).toEqual(before)
        expectSound(place)
      }
    }),
    { numRuns: 60, endOnFailure: true },
  )
  expect(merged).toBeGreaterThan(30)
}, 300_000)

/** Every row of the record, and what readers could download. */
function stateOf(place: Place) {
  place.publish()
  return {
    record: JSON.stringify(recordContent(place.record)),
    public: JSON.stringify(contentOf(join(place.folder, 'public.db'))),
  }
}

const peopleOf = ({ record: db }: Place) =>
  db.$client.prepare('SELECT id FROM people ORDER BY id').pluck().all() as number[]

/** What is derived and what is published are what a rebuild makes. */
function expectSound(place: Place) {
  place.publish()
  const { published, rebuilt } = publishedTwice(place)
  expect(published).toEqual(rebuilt)
  const left = derivedContent(place.record)
  rebuildAll(place.record)
  rebuildTexts(place.record)
  expect(left).toEqual(derivedContent(place.record))
}
