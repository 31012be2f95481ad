import type { Evidence, NumberedSource } from '#components/sources/evidence'
import type { Figure } from '#db/queries/mass-release-parts'
import type { MassRelease } from '#db/queries/mass-releases'

/** What one source made known about a mass release. */
export type MadeKnown = {
  source: NumberedSource
  figures: Figure[]
  names: number
  statements: number
}

/** The sources in the order in which they spoke, and what each added; undated ones last. */
export function chronology(release: MassRelease, evidence: Evidence): MadeKnown[] {
  const events = new Set(release.events.map(({ id }) => id))
  const statements = release.claims.filter(
    ({ subject, subjectId, field }) =>
      (subject === 'mass_release' && field !== null) ||
      (subject === 'event' && events.has(subjectId)),
  )
  const from = (source: NumberedSource) => (row: { sourceId: number | null }) =>
    row.sourceId === source.id
  return evidence.sources
    .map((source) => ({
      source,
      figures: release.figures.filter(from(source)),
      names: release.roll.filter(from(source)).length,
      statements: statements.filter(from(source)).length,
    }))
    .filter(({ figures, names, statements }) => figures.length + names + statements > 0)
}
