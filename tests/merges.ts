import type { RecordDb } from '#db/client'
import { judge } from '#db/mutations/judgements'
import { mergePeople } from '#db/mutations/merge'
import { lastTouch } from '#db/queries/merged-people'
import type { Tx } from '#db/write'
import { verdicts } from '#domain/judgement'
import { type Merge, merge, sides } from '#domain/merge'
import { anEditor } from '#tests/builders'
import { pick, rowOf } from '#tests/random-rows'

type Read = RecordDb | Tx

/** A merge that an editor may ask for, upon what is there; choices are made of a number. */
export function aMerge(
  db: Read,
  [survivorId, otherId]: readonly [number, number],
  how = 0,
  given: Partial<Merge> = {},
): Merge {
  const side = (shift: number) => pick([undefined, ...sides], how >> shift)
  return {
    ...merge.parse({ survivorId, otherId, version: 0, why: 'They are one person' }),
    version: lastTouch(db, [survivorId, otherId]),
    ...{ slug: side(0), names: side(1), sex: side(2), birthOn: side(3) },
    ...{ birthPlace: side(1), country: side(2) },
    events: pairsOf(db, survivorId, otherId).map((ids, at) => ({
      ...ids,
      keep: pick(['both', ...sides] as const, how + at),
    })),
    ...given,
  }
}

/** Every two events of one kind, whatever their dates: an editor decides. */
function pairsOf(db: Read, survivorId: number, otherId: number) {
  const sql = `SELECT a.id AS survivor, b.id AS other FROM events a JOIN events b
    ON b.kind = a.kind AND (a.state = 'draft') = (b.state = 'draft')
    WHERE a.person_id = ? AND b.person_id = ? ORDER BY a.id, b.id`
  return db.$client.prepare(sql).all(survivorId, otherId) as {
    survivor: number
    other: number
  }[]
}

type Two = [number, number] | undefined

/** Two people of the record, if there are. */
export function anyTwo(tx: Tx, which: number, other: number): Two {
  const [one, two] = [rowOf(tx, 'people', which), rowOf(tx, 'people', other)]
  return one && two && one !== two ? [one, two] : undefined
}

export function mergeTwo(tx: Tx, two: Two, how: number) {
  if (two) mergePeople(tx, anEditor, aMerge(tx, two, how))
}

export function judgeTwo(tx: Tx, two: Two, how: number) {
  if (!two) return
  const [personId, otherId] = two
  judge(tx, { personId, otherId, verdict: pick(verdicts, how), why: 'Looked' }, null)
}
