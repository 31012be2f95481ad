import { join } from 'node:path'
import { array, assert, constantFrom, nat, property, record, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { openPublic } from '#db/public'
import { correctionKinds, type NewCorrection } from '#domain/correction'
import { correctionParts } from '#domain/correction-parts'
import * as a from '#tests/builders'
import { contentOf } from '#tests/content'
import { aPlace } from '#tests/place'
import { pick } from '#tests/random-rows'
import { everything, perform, writeKinds } from '#tests/random-writes'
import { recordContent } from '#tests/record-content'
import { reviewed } from '#tests/reviewed'
import { receiveCorrection } from './corrections.ts'
import { liftSoftHide } from './soft-hides.ts'

const write = record({
  ...{ kind: constantFrom(...writeKinds), which: nat(9), other: nat(9), how: nat(99) },
})
const request = record({
  ...{ kind: constantFrom(...correctionKinds), parts: subarray([...correctionParts]) },
  ...{ isOfEvent: constantFrom(true, false), which: nat(9) },
})

const idsIn = (db: RecordDb, table: string) =>
  db.$client.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[]

function asked(db: RecordDb, { isOfEvent, which, kind, parts }: Requested) {
  const ids = idsIn(db, isOfEvent ? 'events' : 'people')
  const subject = { kind: isOfEvent ? 'event' : 'person', id: pick(ids, which) } as const
  return {
    ...{ kind, parts, subject, about: null, wrong: 'So', right: null, evidence: null },
    ...{ asker: null, contact: null, lang: 'en' },
  } satisfies NewCorrection
}
type Requested = Pick<NewCorrection, 'kind' | 'parts'> & {
  isOfEvent: boolean
  which: number
}

test('whatever a request hides, lifting it brings back what was there, and nothing else', () => {
  assert(
    property(array(write, { maxLength: 12 }), request, (writes, given) => {
      const { folder, record: db, publish } = aPlace()
      a.write(db, (tx) => {
        everything(tx)
        for (const one of writes) perform(tx, one)
      })
      publish()
      // How often something was written is told to everybody: the head of the history.
      const published = () => ({
        ...contentOf(join(folder, 'public.db')),
        history_head: null,
      })
      const before = { record: recordContent(db), published: published() }
      const shown = openPublic(join(folder, 'public.db'))
      const link = { token: 't', at: 1, shown }
      const received = receiveCorrection(db, asked(db, given), link)
      shown.$client.close()
      publish()
      const gone = JSON.stringify(published()) !== JSON.stringify(before.published)
      // Else it would tell of what the desk alone knows.
      expect(received.limited).toBe(gone)
      if (!received.limited) return
      const lifting = { correctionId: received.id, at: 2 }
      expect(reviewed(db, () => liftSoftHide(db, a.anEditor, lifting)).ok).toBe(true)
      publish()
      expect(recordContent(db)).toEqual(before.record)
      expect(published()).toEqual(before.published)
    }),
    { numRuns: 25 },
  )
}, 240_000)
