import { idFor } from '#db/ids'
import { claimRows } from './claim-rows.ts'
import { dated, ids, optionalId, type SeedRow } from './rows.ts'
import type { MassRelease } from './shape.ts'

/** A mass release with its figures, its rolls and what sources say about it. */
export function massReleaseRows(release: MassRelease): SeedRow[] {
  const id = ids.massRelease(release.slug)
  return [
    {
      table: 'mass_releases',
      values: {
        id,
        slug: release.slug,
        names: release.names,
        country: release.country,
        ...dated('happened_on', release.on),
        announced_by_id: optionalId(ids.organisation, release.announcedBy),
        legal_act: release.legalAct,
        reasons: release.reasons,
        summary: release.summary,
        status: release.status,
        destinations: release.destinations,
        release_type: release.releaseType,
        conditionality: release.conditionality,
        outcome: release.outcome,
        documents: release.documents,
        reconciliation: release.reconciliation,
        publication_level: 'public',
      },
    },
    ...release.figures.map((figure, position) => figureRow(id, figure, position)),
    ...release.roll.map((entry, position) => rollRow(id, entry, position)),
    ...claimRows({ subject: 'mass_release', id }, release),
  ]
}

function figureRow(
  mass_release_id: number,
  figure: MassRelease['figures'][number],
  position: number,
): SeedRow {
  const { counts, value, qualifier, country, verbatim, note, source, asOf } = figure
  const words = [counts, country ?? '', source, String(value)]
  return {
    table: 'figures',
    values: {
      id: idFor('figure', String(mass_release_id), ...words),
      mass_release_id,
      counts,
      value,
      qualifier,
      country,
      verbatim,
      note,
      source_id: ids.source(source),
      ...dated('as_of_on', asOf),
      position,
    },
  }
}

function rollRow(
  mass_release_id: number,
  entry: MassRelease['roll'][number],
  position: number,
): SeedRow {
  return {
    table: 'roll_entries',
    values: {
      id: idFor('roll_entry', String(mass_release_id), entry.source, entry.text),
      mass_release_id,
      source_id: ids.source(entry.source),
      raw_text: entry.text,
      lang: entry.lang,
      position,
      match_state: entry.match,
      person_id: optionalId(ids.person, entry.person),
      note: entry.note,
    },
  }
}
