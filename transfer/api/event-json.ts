import type { ProfileEvent } from '#db/queries/person-events'
import { publicState } from '#domain/event-filter'
import type { SourcesOf } from './evidence.ts'
import { dateJson } from './fields.ts'

/** An event of a person, in the shape `personEvent`; a draft is never among them. */
export function eventJson(event: ProfileEvent, sourcesOf: SourcesOf) {
  return {
    id: event.id,
    kind: event.kind,
    state: publicState(event.state),
    happened: dateJson(event.on),
    happened_verbatim: event.verbatim,
    known: dateJson(event.knownOn),
    place: event.place,
    facility: event.facility,
    case_id: event.caseId,
    text: event.text,
    ...detailsJson(event, sourcesOf),
    sources: sourcesOf('event', event.id),
    contradicted_by: sourcesOf.against('event', event.id),
  }
}

function detailsJson(event: ProfileEvent, sourcesOf: SourcesOf) {
  const { arrest, charge, death } = event
  return {
    arrest: arrest && { status: arrest.status, by: event.arrestedBy },
    charge: charge && { stage: charge.stage, articles: event.articles.map(articleJson) },
    decision: decisionJson(event, sourcesOf),
    transfer:
      event.kind === 'transfer'
        ? { from: event.fromFacility, to: event.toFacility }
        : null,
    release: releaseJson(event),
    death: death && {
      in_custody: death.inCustody,
      official_cause: death.officialCause,
      reported_cause: death.reportedCause,
    },
  }
}

function articleJson({ id: _, eventId: __, ...article }: ProfileEvent['articles'][0]) {
  return article
}

function decisionJson({ decision, court, sentences }: ProfileEvent, sources: SourcesOf) {
  if (!decision) return null
  return {
    type: decision.type,
    outcome: decision.outcome,
    in_absentia: decision.inAbsentia,
    judges: decision.judges,
    court,
    sentences: sentences.map(({ eventId: _, suspendedTerm, ...sentence }) => ({
      ...sentence,
      suspended_term: suspendedTerm,
      sources: sources('sentence', sentence.id),
    })),
  }
}

function releaseJson({ release, massRelease }: ProfileEvent) {
  return release && { ...release, mass_release: massRelease }
}
