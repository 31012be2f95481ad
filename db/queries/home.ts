import type { Db } from '#db/client'
import type { Day } from '#domain/edtf'
import { countHeldOn, countPersons } from './counts.ts'
import { listMassReleases } from './mass-releases.ts'

/** What the first page says: how many are held on a day by each rule, and what is new. */
export function findHome(db: Db, day: Day) {
  return {
    held: countHeldOn(db, day, 'behind_bars'),
    heldWide: countHeldOn(db, day, 'deprived_of_liberty_wide'),
    persons: countPersons(db),
    fictional: countPersons(db, { fictional: true }),
    releases: listMassReleases(db, { limit: 6 }),
  }
}

export type Home = ReturnType<typeof findHome>
