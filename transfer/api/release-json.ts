import type { MassRelease, MassReleaseRow } from '#db/queries/mass-releases'
import type { ReleasedIn } from '#db/queries/released-in'
import { publicState } from '#domain/event-filter'
import { releaseLinks } from './addresses.ts'
import {
  citedSourceJson,
  claimJson,
  decisionJson,
  evidence,
  type SourcesOf,
  slugsOf,
} from './evidence.ts'
import { dateJson } from './fields.ts'
import { entryJson } from './roll-json.ts'

export function releaseRowJson(release: MassReleaseRow) {
  return { ...commonJson(release), links: releaseLinks(release.slug) }
}

export function releaseJson(release: MassRelease) {
  const sourcesOf = evidence(release.claims, release.sources)
  const slugs = slugsOf(release.sources)
  return {
    data: {
      ...commonJson(release),
      known_on: release.known?.day ?? null,
      announced_by: release.announcedBy?.names ?? null,
      legal_act: release.legalAct,
      reasons: release.reasons,
      summary: release.summary,
      reconciliation: release.reconciliation,
      destinations: release.destinations,
      in_common: {
        type: release.releaseType,
        conditionality: release.conditionality,
        outcome: release.outcome,
        documents: release.documents,
      },
      sources: sourcesOf('mass_release', release.id),
      figures: release.figures.map((figure) => figureJson(figure, slugs)),
      roll: release.roll.map((entry) => entryJson(entry, slugs)),
      released: release.events.map((event) => releasedJson(event, sourcesOf)),
      claims: release.claims.map((claim) => claimJson(claim, slugs)),
      decisions: release.adjudications.map(decisionJson),
    },
    sources: release.sources.map(citedSourceJson),
    links: releaseLinks(release.slug),
  }
}

function commonJson(release: MassReleaseRow) {
  return {
    id: release.id,
    slug: release.slug,
    names: release.names,
    fictional: release.fictional,
    country: release.country,
    happened: dateJson(release.on),
    status: release.status,
    counts: countsJson(release.counts),
  }
}

function countsJson({ announcedLeast, announcedMost, ...counts }: ReleasedIn) {
  return { ...counts, announced_least: announcedLeast, announced_most: announcedMost }
}

type Slugs = ReadonlyMap<number, string>

const sourceOf = (sourceId: number, slugs: Slugs) =>
  [slugs.get(sourceId)].filter((slug) => slug !== undefined)

function figureJson(
  { sourceId, asOf, ...figure }: MassRelease['figures'][number],
  slugs: Slugs,
) {
  return { ...figure, as_of: dateJson(asOf), sources: sourceOf(sourceId, slugs) }
}

function releasedJson(event: MassRelease['events'][number], sourcesOf: SourcesOf) {
  return {
    event_id: event.id,
    person: { ...event.person, names: event.displayNames },
    state: publicState(event.state),
    known: dateJson(event.knownOn),
    type: event.type,
    conditionality: event.conditionality,
    outcome: event.outcome,
    destination: event.destination,
    status_now: event.status,
    sources: sourcesOf('event', event.id),
  }
}
