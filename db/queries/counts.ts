import { type Db, statement } from '#db/client'
import type { Day } from '#domain/edtf'

export const heldRules = ['behind_bars', 'deprived_of_liberty_wide'] as const
export type HeldRule = (typeof heldRules)[number]

/** A number with the rule that made it and the day it is for. */
export type HeldCount = { rule: HeldRule; on: Day; certainly: number; possibly: number }

const conditionOf: Record<HeldRule, string> = {
  behind_bars: 'deprived_wide = 1 AND behind_bars = 1',
  deprived_of_liberty_wide: 'deprived_wide = 1',
}

/**
 * People held on a day by a rule. `certainly`: the span covers the day whatever its vague
 * ends mean, and no end is merely unreported; `possibly`: it could cover it. Fictional
 * people are never counted together with the record.
 */
export function countHeldOn(
  db: Db,
  day: Day,
  rule: HeldRule,
  { fictional = false } = {},
): HeldCount {
  const row = statement(
    db,
    `SELECT count(DISTINCT person_id) AS possibly,
       count(DISTINCT CASE WHEN from_on_latest <= ?
         AND (to_on_earliest > ? OR (to_on_earliest IS NULL AND "end" = 'ongoing'))
         THEN person_id END) AS certainly
     FROM custody_spans
     WHERE ${conditionOf[rule]} AND fictional = ? AND from_on_earliest <= ?
       AND (to_on_latest > ? OR to_on_latest IS NULL)`,
  ).get(day, day, fictional ? 1 : 0, day, day) as { possibly: number; certainly: number }
  return { rule, on: day, ...row }
}

/** How many people the database holds, by the rule `persons`. */
export function countPersons(db: Db, { fictional = false } = {}): number {
  return statement(db, 'SELECT count(*) FROM standings WHERE fictional = ?')
    .pluck()
    .get(fictional ? 1 : 0) as number
}
