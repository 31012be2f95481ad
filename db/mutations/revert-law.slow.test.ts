import { join } from 'node:path'
import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { rebuildAll } from '#db/derived'
import { revertRevision } from '#db/mutations/revert'
import { rebuildTexts } from '#db/texts'
import { anEditor, write } from '#tests/builders'
import { contentOf } from '#tests/content'
import { aPlace, type Place } from '#tests/place'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'
import { derivedContent, recordContent } from '#tests/record-content'
import { reviewed } from '#tests/reviewed'

const aWrite = record<Write>({
  kind: constantFrom(...writeKinds),
  which: nat(11),
  other: nat(11),
  how: nat(59),
})
const someWrites = (minLength: number, maxLength: number) =>
  array(aWrite, { minLength, maxLength })

const lastRevision = ({ record: db }: Place) =>
  db.$client.prepare('SELECT max(id) FROM revisions').pluck().get() as number

const published = (place: Place) => {
  place.publish()
  return contentOf(join(place.folder, 'public.db'))
}

const takeBack = (place: Place, revisionId: number) =>
  reviewed(place.record, () =>
    revertRevision(place.record, anEditor, { revisionId, why: 'Wrong' }),
  )

test('whatever a revision wrote, taken back it is as before, in the record and in public', () => {
  assert(
    property(someWrites(0, 12), someWrites(1, 8), (history, writes) => {
      const place = aPlace()
      write(place.record, everything)
      for (const one of history) write(place.record, (tx) => perform(tx, one))
      const before = { record: recordContent(place.record), public: published(place) }
      const first = lastRevision(place)
      write(place.record, (tx) => {
        for (const one of writes) perform(tx, one)
      })
      if (lastRevision(place) === first) return
      const after = { record: recordContent(place.record), public: published(place) }
      const reverted = takeBack(place, first + 1)
      expect(recordContent(place.record)).toEqual(before.record)
      expect(published(place)).toEqual(before.public)
      expectRebuilt(place)
      if (!reverted.ok) return
      expect(takeBack(place, Number(reverted.value.revisionId)).ok).toBe(true)
      expect({ record: recordContent(place.record), public: published(place) }).toEqual(
        after,
      )
    }),
    { numRuns: 60, endOnFailure: true },
  )
}, 300_000)

/** What is derived is what a rebuild makes. */
function expectRebuilt({ record: db }: Place) {
  const left = derivedContent(db)
  rebuildAll(db)
  rebuildTexts(db)
  expect(left).toEqual(derivedContent(db))
}
