import type { Evidence, NumberedSource } from '#components/sources/evidence'
import type { Figure } from '#db/queries/mass-release-parts'
import type { MassRelease } from '#db/queries/mass-releases'
import type { Day, Edtf } from '#domain/edtf'
import { type SoFar, soFar } from '#domain/emergence'
import { eventKnownOn, knownState, sourcedKnownOn } from '#domain/known-on'

/** What one source made known about a mass release. */
export type MadeKnown = {
  source: NumberedSource
  figures: Figure[]
  names: number
  statements: number
}

/** One day: what each source added on it, and what all of them came to by then. */
export type DayKnown = {
  on: Edtf
  sources: MadeKnown[]
  soFar: SoFar
  /** Every number announced by then. */
  announced: number[]
}

type Row = { on: Edtf | null; source: NumberedSource } & (
  | { figure: Figure }
  | { isName: boolean }
)

/** How the picture emerged, day by day; and the sources of which nothing says when. */
export function chronology(release: MassRelease, evidence: Evidence) {
  const rows = rowsOf(release, evidence)
  const byDate = Map.groupBy(rows, ({ on }) => on?.text)
  const undated = byDate.get(undefined) ?? []
  const days = [...byDate.values()].flatMap((same) => {
    const on = same[0]?.on
    return on ? [dayOf(on, same, release, evidence)] : []
  })
  return { days: days.toSorted(byDay), undated: bySource(undated) }
}

function rowsOf(release: MassRelease, { source, sources }: Evidence): Row[] {
  const from = <Kind extends object>(
    id: number | null,
    asOf: Edtf | null,
    kind: Kind,
  ) => {
    const found = source(id)
    if (!found) return []
    return [{ on: sourcedKnownOn(found.on, asOf), source: found, ...kind }]
  }
  const rows: Row[] = [
    ...release.figures.flatMap((figure) =>
      from(figure.sourceId, figure.asOf, { figure }),
    ),
    ...release.roll.flatMap(({ sourceId }) => from(sourceId, null, { isName: true })),
    ...statementsOf(release).flatMap(({ sourceId }) =>
      from(sourceId, null, { isName: false }),
    ),
  ]
  const order = new Map(sources.map(({ id }, index) => [id, index]))
  const place = (row: Row) => order.get(row.source.id) ?? 0
  return rows.toSorted((a, b) => place(a) - place(b))
}

function statementsOf({ claims, events }: MassRelease) {
  const ids = new Set(events.map(({ id }) => id))
  return claims.filter(
    ({ subject, subjectId, field }) =>
      (subject === 'mass_release' && field !== null) ||
      (subject === 'event' && ids.has(subjectId)),
  )
}

function bySource(rows: readonly Row[]): MadeKnown[] {
  return [...Map.groupBy(rows, ({ source }) => source).entries()].map(
    ([source, same]) => ({
      source,
      figures: same.flatMap((row) => ('figure' in row ? [row.figure] : [])),
      names: same.filter((row) => 'isName' in row && row.isName).length,
      statements: same.filter((row) => 'isName' in row && !row.isName).length,
    }),
  )
}

function dayOf(
  on: Edtf,
  rows: readonly Row[],
  release: MassRelease,
  { source }: Evidence,
): DayKnown {
  const { roll, events, figures } = release
  const day: Day = on.latest
  const entries = roll.map((entry) => ({
    ...entry,
    knownOn: source(entry.sourceId)?.on ?? null,
  }))
  const released = events.map((event) => ({ ...event, knownOn: eventKnownOn(event) }))
  const announced = figures.filter(
    ({ counts, sourceId, asOf }) =>
      counts === 'announced' &&
      knownState(sourcedKnownOn(source(sourceId)?.on ?? null, asOf), day) === 'known',
  )
  return {
    on,
    sources: bySource(rows),
    soFar: soFar(entries, released, day),
    announced: [...new Set(announced.map(({ value }) => value))],
  }
}

function byDay({ on: a }: DayKnown, { on: b }: DayKnown) {
  const [x, y] = [a, b].map(({ latest, earliest, text }) => latest + earliest + text)
  return (x ?? '') < (y ?? '') ? -1 : 1
}
