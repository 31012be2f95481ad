import type { EventSource, PersonSources } from '#db/person-sources'
import { epochDay } from '#domain/calendar'
import { type CustodySpan, type CustodyStatus, custodyStatuses } from '#domain/custody'
import { isLive } from '#domain/custody-order'
import {
  ageBands,
  ageBandsAt,
  designationStatesOf,
  lengthBandOf,
  lengthBands,
} from '#domain/facet'
import { occupations, sexes } from '#domain/person'
import { conditionalities, releaseTypes } from '#domain/release'
import { sentenceKinds } from '#domain/sentence'
import { always, type FacetRow, flags, never, spanFlags } from './columns.ts'
import { countryKey, findingKey, judgeKeys, nameNumbers } from './keys.ts'

/** Where a person stands by their events, as far as facets say it. */
export type Standing = {
  status: CustodyStatus
  behindBars: boolean
  deprivedWide: boolean
  sortKey: string
  lastArrest: string | null
  lastRelease: string | null
  spans: readonly CustodySpan[]
}

/** What facets keep of a person. Drafts and refuted events count for nothing. */
export function facetRow(given: PersonSources, standing: Standing): FacetRow {
  const { person } = given
  const events = given.events.filter(isLive)
  const sources = { ...given, events }
  const sentences = events.flatMap((event) => event.sentences)
  const [nameStart, nameRest] = nameNumbers(standing.sortKey)
  const releases = events.filter(({ kind }) => kind === 'release')
  const arrests = events.filter(({ kind }) => kind === 'arrest')
  const isVerified = releases.some(({ state }) => state === 'verified')
  return {
    id: person.id,
    nameStart,
    nameRest,
    lastArrest: dayOr(standing.lastArrest, always),
    lastRelease: dayOr(standing.lastRelease, always),
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
    status: place(custodyStatuses, standing.status),
    sex: place(sexes, person.sex),
    length: lengthOf(sources),
    flags:
      (person.fictional ? flags.fictional : 0) |
      (standing.behindBars ? flags.behindBars : 0) |
      (standing.deprivedWide ? flags.deprivedWide : 0) |
      (isVerified ? flags.verified : 0),
    spans: standing.spans.map(span),
    arrests: arrests.flatMap(days),
    releases: releases.flatMap(days),
    ...referencesOf(sources, standing.spans),
  }
}

function referencesOf(
  { person, events, ...sources }: PersonSources,
  spans: readonly CustodySpan[],
) {
  const ids = (...keys: (keyof EventSource)[]) =>
    keys.flatMap((key) => events.map((event) => event[key] as number | null))
  return {
    country: [countryKey(person.country)],
    citizenship: known(sources.citizenships.map(({ country }) => countryKey(country))),
    article: known(events.flatMap(({ articles }) => articles.map(({ key }) => key))),
    case: known([...sources.cases.map(({ key }) => key), ...ids('caseId')]),
    court: known(ids('courtId')),
    judge: distinct(events.flatMap(({ judges }) => (judges ? judgeKeys(judges) : []))),
    facility: known([
      ...spans.map(({ facilityId }) => facilityId),
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
function distinct(keys: (number | null)[]): number[] {
  const all = keys.filter((key) => key !== null)
  return all.length < 2 ? all : [...new Set(all)].sort((a, b) => a - b)
}

/** Key 0 where there is none: "nothing on record" is a value that can be asked for. */
function known(keys: (number | null)[]) {
  const all = distinct(keys)
  return all.length > 0 ? all : [0]
}

function span(given: CustodySpan) {
  const openEnd = given.end === 'ongoing' ? never : always
  return {
    fromEarliest: dayOr(given.from?.earliest, never),
    fromLatest: dayOr(given.from?.latest, never),
    toEarliest: dayOr(given.to?.earliest, openEnd),
    toLatest: dayOr(given.to?.latest, never),
    status: place(custodyStatuses, given.status),
    flags:
      (given.behindBars ? spanFlags.behindBars : 0) |
      (given.deprivedWide ? spanFlags.deprivedWide : 0),
  }
}

function days({ happenedEarliest: earliest, happenedLatest: latest }: EventSource) {
  if (earliest === null || latest === null) return []
  return [{ earliest: epochDay(earliest), latest: epochDay(latest) }]
}

/** When something was last heard; never and always where nothing is dated. */
function news(events: EventSource[]) {
  const dated = events.filter((event) => event.knownEarliest ?? event.happenedEarliest)
  if (dated.length === 0) return { newsEarliest: always, newsLatest: never }
  const latest = (known: 'knownEarliest' | 'knownLatest', happened: keyof EventSource) =>
    latestOf(dated.map((event) => event[known] ?? (event[happened] as string)))
  return {
    newsEarliest: dayOr(latest('knownEarliest', 'happenedEarliest'), always),
    newsLatest: dayOr(latest('knownLatest', 'happenedLatest'), never),
  }
}

const latestOf = (all: (string | null)[]) =>
  all.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null)
const earliestOf = (all: (string | null)[]) =>
  all.reduce((a, b) => ((a ?? '~') < (b ?? '~') ? a : b), null)

/** The first arrest was between the first day of any and the first last day of any. */
function agesOf({ person }: PersonSources, arrests: EventSource[]) {
  const span = (earliest: string | null, latest: string | null) =>
    earliest !== null && latest !== null ? { earliest, latest } : null
  return ageBandsAt(
    span(person.birthEarliest, person.birthLatest),
    span(
      earliestOf(arrests.map(({ happenedEarliest }) => happenedEarliest)),
      earliestOf(arrests.map(({ happenedLatest }) => happenedLatest)),
    ),
  )
}

function occupationMask({ occupations: given }: PersonSources) {
  const known = mask(
    occupations,
    given.map(({ occupation }) => occupation),
  )
  return known || 1 << occupations.length
}

/** By the latest decision that has a term of imprisonment, undated ones being the first. */
function lengthOf({ events }: PersonSources) {
  const order = (a: EventSource, b: EventSource) =>
    compareText(a.happenedEarliest, b.happenedEarliest) ||
    compareText(a.happenedLatest, b.happenedLatest) ||
    a.position - b.position ||
    a.id - b.id
  const decisions = events.filter(({ kind }) => kind === 'decision').sort(order)
  for (const { sentences } of decisions.reverse()) {
    const band = lengthBandOf(sentences)
    if (band) return place(lengthBands, band) + 1
  }
  return 0
}

const compareText = (a: string | null, b: string | null) =>
  (a ?? '') === (b ?? '') ? 0 : (a ?? '') < (b ?? '') ? -1 : 1

const dayOr = (day: string | null | undefined, otherwise: number) =>
  day == null ? otherwise : epochDay(day)

const place = (list: readonly string[], value: string) => list.indexOf(value)

function mask(list: readonly string[], values: readonly (string | null)[]) {
  let bits = 0
  for (const value of values) if (value !== null) bits |= 1 << place(list, value)
  return bits
}
