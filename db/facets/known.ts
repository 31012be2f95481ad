import { type Db, statement } from '#db/client'
import { eventKnownBy, refutedBy } from '#db/known-on'
import { custodyEventsKnownOn } from '#db/queries/custody-events'
import { custodySpans } from '#domain/custody'
import type { Day } from '#domain/edtf'
import { chunkOf } from './chunks.ts'
import { type Facets, type LoadedChunk, loadedFacets } from './loaded.ts'
import { facetSpan } from './rows.ts'
import { withSpans } from './with-spans.ts'

/**
 * Of how many people custody is worked out anew for one day as known on which: with ten
 * events each a tenth of a millisecond, on the thread that answers everybody.
 */
const mostReworked = 5000

/** The facets of some days that were asked for last, for the facets they were made of. */
const kept = new WeakMap<Facets, Map<Day, Facets | null>>()
const mostKept = 4

/**
 * Everybody's facets with the custody that was known on a day: worked out anew from events
 * for those of whom something became known later, or of whom nothing says when. All else
 * stays as it is now. Null where there are more of them than can be worked out in time.
 */
export function facetsKnownOn(db: Db, day: Day, most = mostReworked): Facets | null {
  const now = loadedFacets(db)
  const days = kept.get(now) ?? new Map<Day, Facets | null>()
  kept.set(now, days)
  const known = days.get(day)
  if (known !== undefined) return known
  const made = make(db, now, { day, most })
  const oldest = days.keys().next().value
  if (days.size >= mostKept && oldest !== undefined) days.delete(oldest)
  days.set(day, made)
  return made
}

type Asked = { day: Day; most: number }

function make(db: Db, now: Facets, { day, most }: Asked): Facets | null {
  const ids = changedSince(db).all({ day, most: most + 1 }) as number[]
  if (ids.length > most) return null
  const byChunk = Map.groupBy(ids, chunkOf)
  const chunks = now.chunks.map((chunk) => {
    const changed = byChunk.get(chunkOf(chunk.id[0] as number))
    return changed ? reworked(db, chunk, changed, day) : chunk
  })
  return { ...now, chunks }
}

function reworked(
  db: Db,
  chunk: LoadedChunk,
  ids: readonly number[],
  day: Day,
): LoadedChunk {
  const known = custodyEventsKnownOn(db, ids, day)
  const then = (id: number) => custodySpans(known.get(id) ?? []).map(facetSpan)
  const spans = new Map(ids.map((id) => [id, then(id)]))
  return { ...chunk, spans: withSpans(chunk, spans) }
}

const changedSince = (db: Db) =>
  statement(
    db,
    `SELECT DISTINCT e.person_id FROM events e
     WHERE ${eventKnownBy('e')} > @day OR ${eventKnownBy('e')} IS NULL
       OR (e.state = 'refuted' AND ${refutedBy('event', 'e.id')} > @day)
     LIMIT @most`,
  ).pluck()
