import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { Certainty, CustodyStatus } from '#domain/custody'
import type { Edtf } from '#domain/edtf'
import type { Conditionality } from '#domain/release'
import { conditionSql } from './people-list.ts'

/** Somebody whom an entry may mean, as they stand now. */
export type RollPerson = {
  id: number
  slug: string
  names: Record<string, string>
  sex: 'female' | 'male' | 'other' | 'unknown'
  status: CustodyStatus
  certainty: Certainty
  condition: Conditionality | null
  birth: Edtf | null
}

export function listRollPeople(db: Db, ids: readonly number[]): Map<number, RollPerson> {
  const rows = statement(
    db,
    `SELECT p.id, p.slug, p.sex, s.display_names AS names, s.status, s.certainty,
       ${conditionSql} AS condition,
       p.birth_on AS birth, p.birth_on_earliest AS earliest, p.birth_on_latest AS latest
     FROM json_each(?) asked JOIN people p ON p.id = asked.value
     JOIN standings s ON s.person_id = p.id`,
  ).all(JSON.stringify(ids)) as Row[]
  return new Map(
    rows.map(({ names, birth, earliest, latest, ...person }) => [
      person.id,
      {
        ...person,
        names: JSON.parse(names),
        birth: edtfFrom(birth, earliest, latest),
      },
    ]),
  )
}

type Row = Omit<RollPerson, 'names' | 'birth'> & {
  names: string
  birth: string | null
  earliest: string | null
  latest: string | null
}
