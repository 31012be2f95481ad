import type { PersonRow } from '#db/queries/people-list'
import type { PersonProfile } from '#db/queries/person-profile'
import { personLinks, photoLinks } from './addresses.ts'
import { eventJson } from './event-json.ts'
import {
  citedSourceJson,
  claimJson,
  decisionJson,
  evidence,
  type SourcesOf,
  slugsOf,
} from './evidence.ts'
import { dateJson } from './fields.ts'

export function personRowJson({ since, ...row }: PersonRow) {
  return { ...row, since: dateJson(since), links: personLinks(row.slug) }
}

export function personJson(person: PersonProfile) {
  const sourcesOf = evidence(person.claims, person.sources)
  const slugs = slugsOf(person.sources)
  return {
    data: {
      id: person.id,
      slug: person.slug,
      fictional: person.fictional,
      known_on: person.known?.day ?? null,
      display_names: person.displayNames,
      names: person.names.map((name) => ({
        ...name,
        sources: orAll(sourcesOf('name', name.id), person),
      })),
      ...factsJson(person, sourcesOf),
      summary: person.summary,
      standing: standingJson(person),
      custody: person.spans.map(spanJson),
      events: person.events.map((event) => eventJson(event, sourcesOf)),
      cases: person.cases,
      designations: person.designations.map((one) => designationJson(one, sourcesOf)),
      listed_in_releases: person.rolls.map((entry) => rollJson(entry, slugs)),
      photos: person.photos.flatMap(photoJson),
      claims: person.claims.map((claim) => claimJson(claim, slugs)),
      decisions: person.adjudications.map(decisionJson),
    },
    sources: person.sources.map(citedSourceJson),
    links: personLinks(person.slug),
  }
}

/** Public ones have a right and its holder: `db/publication.ts` lets no other pass. */
function photoJson(photo: PersonProfile['photos'][number]) {
  const { id, hash, width, height, alt, licence, rightsHolder, source } = photo
  if (licence === null || rightsHolder === null) return []
  const rights = { credit: rightsHolder, rights: licence }
  return [{ id, ...photoLinks(hash), width, height, ...rights, alt, source: source.slug }]
}

/**
 * What no source is said to state by itself, a spelling or the country, rests on all that
 * the person does: often one line of one list.
 */
function orAll(own: string[], person: PersonProfile) {
  return own.length > 0 ? own : person.sources.map(({ slug }) => slug)
}

function factsJson(person: PersonProfile, sourcesOf: SourcesOf) {
  const by = (field: Parameters<SourcesOf>[2] = null) =>
    orAll(sourcesOf('person', person.id, field), person)
  return {
    sex: { value: person.sex, sources: by() },
    country: { value: person.country, sources: by() },
    birth: {
      date: { value: dateJson(person.birthOn), sources: by('birth_on') },
      place: { value: person.birthPlace, sources: by('birth_place') },
    },
    citizenships: person.citizenships.map(({ country }) => ({
      value: country,
      sources: by('citizenship'),
    })),
    occupations: person.occupations.map(({ occupation }) => ({
      value: occupation,
      sources: by('occupation'),
    })),
  }
}

function standingJson({ standing, lastConfirmed }: PersonProfile) {
  return {
    status: standing.status,
    certainty: standing.certainty,
    since: dateJson(standing.since),
    end: standing.end,
    behind_bars: standing.behindBars,
    deprived_of_liberty: standing.deprivedWide,
    last_confirmed_held: lastConfirmed,
  }
}

function spanJson(span: PersonProfile['spans'][number]) {
  return {
    status: span.status,
    certainty: span.certainty,
    from: dateJson(span.from),
    to: dateJson(span.to),
    end: span.end,
    facility: span.facility?.names ?? null,
    behind_bars: span.behindBars,
    deprived_of_liberty: span.deprivedWide,
    began_by: span.beganBy,
    ended_by: span.endedBy,
  }
}

function designationJson(
  { on, endedOn, endReason, body, ...one }: PersonProfile['designations'][number],
  sourcesOf: SourcesOf,
) {
  return {
    ...one,
    body: { names: body.names },
    on: dateJson(on),
    ended: dateJson(endedOn),
    end_reason: endReason,
    sources: sourcesOf('designation', one.id),
  }
}

function rollJson(
  entry: PersonProfile['rolls'][number],
  slugs: ReadonlyMap<number, string>,
) {
  const { slug, names } = entry.massRelease
  return {
    id: entry.id,
    release: { slug, names },
    on: dateJson(entry.on),
    as_published: entry.rawText,
    lang: entry.lang,
    match: entry.matchState,
    note: entry.note,
    sources: [slugs.get(entry.sourceId)].filter((one) => one !== undefined),
  }
}
