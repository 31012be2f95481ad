import { array, assert, constantFrom, nat, property, record, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { applyPending, closePublishers, publisherIn } from '#db/publisher'
import { write } from '#tests/builders'
import { aPlace, type Place, publishedTwice } from '#tests/place'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'

const aWrite = record<Write>({
  kind: constantFrom(...writeKinds),
  which: nat(11),
  other: nat(11),
  how: nat(59),
})
const afterwards = constantFrom(
  'publish',
  'publish',
  'wait',
  'die after it',
  'start again',
)
const aStep = tuple(array(aWrite, { minLength: 1, maxLength: 3 }), afterwards)

test('after any writes, publishes and deaths between them, what is published is what a rebuild makes', () => {
  assert(
    property(array(aStep, { minLength: 10, maxLength: 30 }), (steps) => {
      const place = aPlace()
      write(place.record, everything)
      publishAndCompare(place)
      for (const [writes, next] of steps) {
        for (const one of writes) write(place.record, (tx) => perform(tx, one))
        if (next === 'publish') publishAndCompare(place)
        if (next === 'die after it') applyPending(publisherIn(place.folder).db)
        if (next === 'start again') closePublishers()
      }
      publishAndCompare(place)
      closePublishers()
    }),
    // To see the shortest failing sequence, put the seed it prints here and drop this.
    { numRuns: 30, endOnFailure: true },
  )
}, 300_000)

function publishAndCompare(place: Place) {
  place.publish()
  const { published, rebuilt } = publishedTwice(place)
  expect(published).toEqual(rebuilt)
}
