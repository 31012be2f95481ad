import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { rebuildAll } from '#db/derived'
import { rebuildTexts } from '#db/texts'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'
import { derivedContent } from '#tests/record-content'

const aWrite = record<Write>({
  kind: constantFrom(...writeKinds),
  which: nat(11),
  other: nat(11),
  how: nat(59),
})

test('what the writes left of derived rows is what a rebuild makes', () => {
  assert(
    property(array(aWrite, { minLength: 10, maxLength: 60 }), (writes) => {
      const db = aRecord()
      a.write(db, everything)
      for (const one of writes) a.write(db, (tx) => perform(tx, one))
      const left = derivedContent(db)
      rebuildAll(db)
      rebuildTexts(db)
      expect(left).toEqual(derivedContent(db))
      expect(left.standings?.length).toBeGreaterThan(0)
    }),
    { numRuns: 40 },
  )
}, 120_000)
