import { type Db, statement } from '#db/client'
import { type HeldQuestion, heldOnDays } from '#db/facets/held'
import { epochDay } from '#domain/calendar'
import type { HeldRule } from '#domain/counting'
import type { Day } from '#domain/edtf'
import type { Match } from '#domain/filter-fields'

/** A number with the rule that made it and the day it is for. */
export type HeldCount = { rule: HeldRule; on: Day; certainly: number; possibly: number }

/**
 * People held on a day by a rule. `certainly`: one span covers the day whatever its vague
 * ends mean, and no end is merely unreported; `possibly`: one could cover it. Fictional
 * people are never counted together with the record.
 */
export function countHeldOn(
  db: Db,
  day: Day,
  rule: HeldRule,
  { fictional = false } = {},
): HeldCount {
  const days = { first: epochDay(day), last: epochDay(day) }
  const count = (isCertain: boolean) =>
    heldOnDays(db, days, { rule, isCertain, fictional })[0] ?? 0
  return { rule, on: day, certainly: count(true), possibly: count(false) }
}

type HeldOver = { rule: HeldRule; match: Match; fictional?: boolean }

/** The same for every day from one to another, both included. */
export function heldSeries(
  db: Db,
  { from, to }: { from: Day; to: Day },
  { rule, match, fictional = false }: HeldOver,
): Int32Array {
  const days = { first: epochDay(from), last: epochDay(to) }
  const question: HeldQuestion = { rule, isCertain: match === 'certainly', fictional }
  return heldOnDays(db, days, question)
}

/** How many people the database holds, by the rule `persons`. */
export function countPersons(db: Db, { fictional = false } = {}): number {
  return statement(db, 'SELECT count(*) FROM standings WHERE fictional = ?')
    .pluck()
    .get(fictional ? 1 : 0) as number
}
