import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { Certainty, CustodyStatus } from '#domain/custody'
import type { Edtf } from '#domain/edtf'
import type { Sex } from '#domain/person'
import type { Conditionality } from '#domain/release'

export type PersonRow = {
  id: number
  slug: string
  names: Record<string, string>
  status: CustodyStatus
  certainty: Certainty
  since: Edtf | null
  /** Of the release by which they are out; null where none is recorded. */
  condition: Conditionality | null
  country: string
  sex: Sex
  fictional: boolean
}

/** What a list shows of these people, in their order. */
export function peopleRows(db: Db, ids: readonly number[]): PersonRow[] {
  const rows = statement(
    db,
    `SELECT p.id, p.slug, s.display_names AS names, s.status, s.certainty,
       s.since_on AS sinceOn, s.since_on_earliest AS sinceEarliest,
       s.since_on_latest AS sinceLatest, ${conditionSql} AS condition, s.country, s.sex,
       s.fictional
     FROM json_each(?) asked
     JOIN standings s ON s.person_id = asked.value
     JOIN people p ON p.id = s.person_id
     ORDER BY asked.key`,
  ).all(JSON.stringify(ids)) as RawRow[]
  return rows.map(toPersonRow)
}

/** The condition of the release that the present span began by, for a row `s` of standings. */
export const conditionSql = `
  (SELECT r.conditionality FROM custody_spans c JOIN releases r ON r.event_id = c.began_by
   WHERE c.person_id = s.person_id ORDER BY c.position DESC LIMIT 1)`

type RawRow = Omit<PersonRow, 'names' | 'fictional' | 'since'> &
  Record<'sinceOn' | 'sinceEarliest' | 'sinceLatest', string | null> & {
    names: string
    fictional: number
  }

function toPersonRow({ sinceOn, sinceEarliest, sinceLatest, ...row }: RawRow): PersonRow {
  return {
    ...row,
    since: edtfFrom(sinceOn, sinceEarliest, sinceLatest),
    names: JSON.parse(row.names),
    fictional: row.fictional === 1,
  }
}
