import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { rebuildAll } from '#db/derived'
import { rebuildTexts } from '#db/texts'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'

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
      const left = derivedRows(db)
      rebuildAll(db)
      rebuildTexts(db)
      expect(left).toEqual(derivedRows(db))
      expect(left.standings?.length).toBeGreaterThan(0)
    }),
    { numRuns: 40 },
  )
}, 120_000)

function derivedRows(db: RecordDb): Record<string, unknown[]> {
  const all = (sql: string) => db.$client.prepare(sql).all()
  return {
    spans: all('SELECT * FROM custody_spans ORDER BY person_id, position'),
    standings: all('SELECT * FROM standings ORDER BY person_id'),
    nameKeys: all('SELECT * FROM name_keys ORDER BY key, person_id'),
    vocabulary: all('SELECT * FROM name_vocabulary ORDER BY key'),
    texts: all('SELECT rowid, text FROM texts_fts ORDER BY rowid'),
    facets: all('SELECT * FROM facet_chunks ORDER BY chunk'),
  }
}
