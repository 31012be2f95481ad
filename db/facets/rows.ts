import { epochDay } from '#domain/calendar'
import { custodyStatuses } from '#domain/custody'
import {
  ageBands,
  ageBandsAt,
  designationStatesOf,
  lengthBandOf,
  lengthBands,
} from '#domain/facet'
import { occupations, sexes } from '#domain/person'
import { conditionalities, releaseTypes } from '#domain/release'
import { type SentenceKind, sentenceKinds } from '#domain/sentence'
import { always, type FacetRow, flags, never, spanFlags } from './columns.ts'
import { countryKey, findingKey, judgeKey, judgesNamed, nameNumbers } from './keys.ts'
import type { EventSource, Sources, SpanSource } from './sources.ts'

/** What facets keep of a person. */
export function facetRow(sources: Sources): FacetRow {
  const { person, events, sentences } = sources
  const [nameStart, nameRest] = nameNumbers(person.sortKey)
  const releases = events.filter(({ kind }) => kind === 'release')
  const arrests = events.filter(({ kind }) => kind === 'arrest')
  const isVerified = releases.some(({ state }) => state === 'verified')
  return {
    id: person.id,
    nameStart,
    nameRest,
    lastArrest: dayOr(person.lastArrest, always),
    lastRelease: dayOr(person.lastRelease, always),
    ...news(events),
    occupation: occupationMask(sources),
    release: mask(
      releaseTypes,
      releases.map(({ releaseType }) => releaseType),
    ),
    sentence: mask(
      sentenceKinds,
      sentences.map(({ kind }) => kind),
    ),
    condition: mask(
      conditionalities,
      releases.map(({ conditionality }) => conditionality),
    ),
    age: mask(ageBands, agesOf(sources, arrests)),
    status: place(custodyStatuses, person.status),
    sex: place(sexes, person.sex),
    length: lengthOf(sources),
    flags:
      (person.fictional ? flags.fictional : 0) |
      (person.behindBars ? flags.behindBars : 0) |
      (person.deprivedWide ? flags.deprivedWide : 0) |
      (isVerified ? flags.verified : 0),
    spans: sources.spans.map(facetSpan),
    arrests: arrests.flatMap(days),
    releases: releases.flatMap(days),
    ...referencesOf(sources),
  }
}

function referencesOf({ person, events, ...sources }: Sources) {
  const ids = (...keys: (keyof EventSource)[]) =>
    events.flatMap((event) => keys.map((key) => event[key] as number | null))
  return {
    country: [countryKey(person.country)],
    citizenship: known(sources.citizenships.map(({ country }) => countryKey(country))),
    article: known(sources.articles.map(({ key }) => key)),
    case: known([...sources.cases.map(({ key }) => key), ...ids('caseId')]),
    court: known(ids('courtId')),
    judge: distinct(
      events.flatMap(({ judges }) =>
        judgesNamed(judges ?? '').map(({ slug }) => judgeKey(slug)),
      ),
    ),
    facility: known([
      ...sources.spans.map(({ facilityId }) => facilityId),
      ...ids('facilityId', 'fromFacilityId', 'toFacilityId'),
    ]),
    designation: distinct(
      sources.designations.flatMap(({ organisationId, status, isEnded }) =>
        designationStatesOf(status, isEnded === 1).map((state) =>
          findingKey(organisationId, state),
        ),
      ),
    ),
    massRelease: distinct(ids('massReleaseId')),
  }
}

/** Each once and in order, so that the same facts are the same bytes. */
const distinct = (keys: (number | null)[]) =>
  [...new Set(keys.filter((key) => key !== null))].sort((a, b) => a - b)

/** Key 0 where there is none: "nothing on record" is a value that can be asked for. */
function known(keys: (number | null)[]) {
  const all = distinct(keys)
  return all.length > 0 ? all : [0]
}

/** A span of custody as a chunk keeps it. */
export function facetSpan(given: Omit<SpanSource, 'personId' | 'facilityId'>) {
  const openEnd = given.end === 'ongoing' ? never : always
  return {
    fromEarliest: dayOr(given.fromEarliest, never),
    fromLatest: dayOr(given.fromLatest, never),
    toEarliest: dayOr(given.toEarliest, openEnd),
    toLatest: dayOr(given.toLatest, never),
    status: place(custodyStatuses, given.status),
    flags:
      (given.behindBars ? spanFlags.behindBars : 0) |
      (given.deprivedWide ? spanFlags.deprivedWide : 0),
  }
}

function days({ earliest, latest }: { earliest: string | null; latest: string | null }) {
  if (earliest === null || latest === null) return []
  return [{ earliest: epochDay(earliest), latest: epochDay(latest) }]
}

/** When something was last heard; never and always where nothing is dated. */
function news(events: EventSource[]) {
  const dated = events.filter(({ newsEarliest }) => newsEarliest !== null)
  if (dated.length === 0) return { newsEarliest: always, newsLatest: never }
  return {
    newsEarliest: dayOr(latestOf(dated.map(({ newsEarliest }) => newsEarliest)), always),
    newsLatest: dayOr(latestOf(dated.map(({ newsLatest }) => newsLatest)), never),
  }
}

const latestOf = (all: (string | null)[]) =>
  all.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null)
const earliestOf = (all: (string | null)[]) =>
  all.reduce((a, b) => ((a ?? '~') < (b ?? '~') ? a : b), null)

/** The first arrest was between the first day of any and the first last day of any. */
function agesOf({ person }: Sources, arrests: EventSource[]) {
  const span = (earliest: string | null, latest: string | null) =>
    earliest !== null && latest !== null ? { earliest, latest } : null
  return ageBandsAt(
    span(person.birthEarliest, person.birthLatest),
    span(
      earliestOf(arrests.map(({ earliest }) => earliest)),
      earliestOf(arrests.map(({ latest }) => latest)),
    ),
  )
}

function occupationMask({ occupations: given }: Sources) {
  const known = mask(
    occupations,
    given.map(({ occupation }) => occupation),
  )
  return known || 1 << occupations.length
}

/** By the latest decision that has a term of imprisonment, undated ones being the first. */
function lengthOf({ events, sentences }: Sources) {
  const order = (a: EventSource, b: EventSource) =>
    (a.earliest ?? '').localeCompare(b.earliest ?? '') ||
    (a.latest ?? '').localeCompare(b.latest ?? '') ||
    a.position - b.position ||
    a.id - b.id
  const decisions = events.filter(({ kind }) => kind === 'decision').sort(order)
  for (const { id } of decisions.reverse()) {
    const own = sentences.filter(({ eventId }) => eventId === id)
    const band = lengthBandOf(own as { kind: SentenceKind; term: string | null }[])
    if (band) return place(lengthBands, band) + 1
  }
  return 0
}

const dayOr = (day: string | null, otherwise: number) =>
  day === null ? otherwise : epochDay(day)

const place = (list: readonly string[], value: string) => list.indexOf(value)

function mask(list: readonly string[], values: readonly (string | null)[]) {
  let bits = 0
  for (const value of values) if (value !== null) bits |= 1 << place(list, value)
  return bits
}
