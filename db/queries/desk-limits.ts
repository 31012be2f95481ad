import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { Limits } from '#domain/custody-check'
import { today } from '#lib/today'

/** What bounds every event of a person: birth, and the day it is; undefined for nobody. */
export function findLimits(db: Db, personId: number): Required<Limits> | undefined {
  const row = statement(
    db,
    `SELECT birth_on AS birth, birth_on_earliest AS earliest, birth_on_latest AS latest
     FROM people WHERE id = ? AND merged_into IS NULL`,
  ).get(personId) as Record<'birth' | 'earliest' | 'latest', string | null> | undefined
  return row && { birth: edtfFrom(row.birth, row.earliest, row.latest), today: today() }
}
