import { type Db, statement } from '#db/client'
import type { CustodyStatus } from '#domain/custody'
import type { PeopleFilter } from '#domain/filter'
import type { ReleaseType } from '#domain/release'
import { listPeople } from './people-list.ts'

/** A page of people with the values that the filters can choose among. */
export function findPeople(db: Db, filter: PeopleFilter) {
  return {
    ...listPeople(db, filter),
    choices: {
      status: distinct(db, 'standings', 'status') as CustodyStatus[],
      country: distinct(db, 'standings', 'country'),
      release: distinct(db, 'releases', 'type') as ReleaseType[],
    },
  }
}

export type FoundPeople = ReturnType<typeof findPeople>

/** Distinct values by hopping along the index: as many steps as values, not as rows. */
function distinct(db: Db, table: string, column: string): string[] {
  return statement(
    db,
    `WITH RECURSIVE hop(value) AS (
       SELECT min(${column}) FROM ${table}
       UNION ALL
       SELECT (SELECT min(${column}) FROM ${table} WHERE ${column} > hop.value)
       FROM hop WHERE hop.value IS NOT NULL)
     SELECT value FROM hop WHERE value IS NOT NULL`,
  )
    .pluck()
    .all() as string[]
}
