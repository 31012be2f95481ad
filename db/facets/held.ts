import type { Db } from '#db/client'
import type { HeldRule } from '#domain/counting'
import { type Chunk, flags, spanFlags } from './columns.ts'
import { loadedFacets } from './loaded.ts'

const spanFlagsOf: Record<HeldRule, number> = {
  behind_bars: spanFlags.behindBars | spanFlags.deprivedWide,
  deprived_of_liberty_wide: spanFlags.deprivedWide,
}

export type HeldQuestion = { rule: HeldRule; isCertain: boolean; fictional: boolean }

/** How many people a span of theirs covers on each of the days from one to another. */
export function heldOnDays(
  db: Db,
  { first, last }: { first: number; last: number },
  question: HeldQuestion,
): Int32Array {
  // The difference to the day before; one more day, for those who leave on the last one.
  const changes = new Int32Array(last - first + 2)
  for (const chunk of loadedFacets(db).chunks)
    addChanges(chunk, changes, { first, ...question })
  for (let at = 1; at < changes.length; at++)
    changes[at] = (changes[at] as number) + (changes[at - 1] as number)
  return changes.subarray(0, -1)
}

type Asked = HeldQuestion & { first: number }

function addChanges(chunk: Chunk, changes: Int32Array, asked: Asked) {
  const { size, spans } = chunk
  const wanted = spanFlagsOf[asked.rule]
  const fictional = asked.fictional ? flags.fictional : 0
  const from = asked.isCertain ? spans.fromLatest : spans.fromEarliest
  const to = asked.isCertain ? spans.toEarliest : spans.toLatest
  for (let i = 0; i < size; i++) {
    if (((chunk.flags[i] as number) & flags.fictional) !== fictional) continue
    const end = spans.starts[i + 1] as number
    let held = 0
    for (let at = spans.starts[i] as number; at < end; at++) {
      if (((spans.flags[at] as number) & wanted) !== wanted) continue
      const begins = Math.max((from[at] as number) - asked.first, 0)
      const ends = Math.min((to[at] as number) - asked.first, changes.length - 1)
      if (begins < ends) held = insert(held, begins, ends)
    }
    addUnion(held, changes)
  }
}

// The stretches of one person, by when they begin: there are seldom more than three.
const begins: number[] = []
const ends: number[] = []

function insert(count: number, from: number, to: number) {
  let at = count
  for (; at > 0 && (begins[at - 1] as number) > from; at--) {
    begins[at] = begins[at - 1] as number
    ends[at] = ends[at - 1] as number
  }
  begins[at] = from
  ends[at] = to
  return count + 1
}

/** Vague stretches overlap, and a person is counted once a day. */
function addUnion(count: number, changes: Int32Array) {
  let until = 0
  for (let at = 0; at < count; at++) {
    const from = Math.max(begins[at] as number, until)
    until = Math.max(until, ends[at] as number)
    if (from >= until) continue
    changes[from] = (changes[from] as number) + 1
    changes[until] = (changes[until] as number) - 1
  }
}
