import type { RecordDb } from '#db/client'
import { type ArticleParts, articleToken, judgesNamed } from '#db/facets/keys'
import { custodyEvents } from '#db/queries/custody-events'
import { firstDay, lastDay } from '#domain/calendar'
import { type HeldRule, isCounted } from '#domain/counting'
import { custodySpans, standing } from '#domain/custody'
import { ageBandsAt, designationStatesOf, lengthBandOf } from '#domain/facet'
import type { PeopleFilter } from '#domain/filter'
import { foldName } from '#domain/name'
import type { SentenceKind } from '#domain/sentence'
import { statusOn } from '#domain/status-on'

// What every filter means, from the raw tables and the domain, one person at a time.

const live = `e.state IN ('reported', 'verified')`

export type Facts = ReturnType<typeof factsOf>

export function everybody(db: RecordDb): Facts[] {
  const ids = db.$client.prepare('SELECT id FROM people').pluck().all() as number[]
  return ids.map((id) => factsOf(db, id))
}

function factsOf(db: RecordDb, id: number) {
  const rows = <Row>(sql: string) => db.$client.prepare(sql).all({ id }) as Row[]
  const texts = (sql: string) =>
    db.$client.prepare(sql).pluck().all({ id }) as (string | null)[]
  const some = (sql: string) => texts(sql).filter((text) => text !== null)
  const orUnknown = (values: string[]) => (values.length > 0 ? values : ['unknown'])
  const ofEvents = (detail: string, column: string) =>
    some(`SELECT ${column} FROM events e JOIN ${detail} d ON d.event_id = e.id
          WHERE e.person_id = :id AND ${live}`)
  const events = custodyEvents(db, id)
  const [person] = rows<Record<'country' | 'sex' | 'sortKey', string> & Birth>(
    `SELECT p.*, s.sort_key AS sortKey FROM people p JOIN standings s ON s.person_id = p.id
     WHERE p.id = :id`,
  )
  if (!person) throw new Error('nobody')
  const liveEvents = events.filter(
    ({ state }) => state === 'reported' || state === 'verified',
  )
  const dated = (kind: string) =>
    liveEvents.flatMap((event) => (event.kind === kind && event.on ? [event.on] : []))
  const slugs = (table: string, ids: string) =>
    some(`SELECT slug FROM ${table} WHERE id IN (${ids})`)
  const liveIds = (column: string, detail = 'events') =>
    detail === 'events'
      ? `SELECT e.${column} FROM events e WHERE e.person_id = :id AND ${live}`
      : `SELECT d.${column} FROM events e JOIN ${detail} d ON d.event_id = e.id
         WHERE e.person_id = :id AND ${live}`
  return {
    ...{ id, events, arrests: dated('arrest'), releases: dated('release') },
    name: person.sortKey,
    words: some('SELECT text FROM names WHERE person_id = :id').flatMap(foldName),
    news: liveEvents.flatMap(({ knownOn, on }) => knownOn ?? on ?? []),
    ages: ageBandsAt(
      person.birth_on_earliest && person.birth_on_latest
        ? { earliest: person.birth_on_earliest, latest: person.birth_on_latest }
        : null,
      firstOf(dated('arrest')),
    ),
    values: {
      country: [person.country],
      sex: [person.sex],
      citizenship: orUnknown(
        some('SELECT country FROM citizenships WHERE person_id = :id'),
      ),
      occupation: orUnknown(
        some('SELECT occupation FROM occupations WHERE person_id = :id'),
      ),
      article: orUnknown(
        rows<ArticleParts>(
          `SELECT a.* FROM events e JOIN charge_articles c ON c.event_id = e.id
           JOIN articles a ON a.id = c.article_id WHERE e.person_id = :id AND ${live}`,
        ).map(articleToken),
      ),
      case: orUnknown(
        slugs(
          'cases',
          `SELECT case_id FROM case_parties WHERE person_id = :id UNION ${liveIds('case_id')}`,
        ),
      ),
      court: orUnknown(slugs('courts', liveIds('court_id', 'decisions'))),
      judge: ofEvents('decisions', 'iif(d.names_judges, d.judges, NULL)')
        .flatMap(judgesNamed)
        .map(({ slug }) => slug),
      facility: orUnknown(
        slugs(
          'facilities',
          `${liveIds('facility_id')} UNION ${liveIds('to_facility_id', 'transfers')}
           UNION ${liveIds('from_facility_id', 'transfers')}`,
        ),
      ),
      designation: rows<{ slug: string; status: string; ended: number }>(
        `SELECT o.slug, d.status, d.ended_on IS NOT NULL AS ended FROM designations d
         JOIN organisations o ON o.id = d.organisation_id WHERE d.person_id = :id`,
      ).flatMap(({ slug, status, ended }) =>
        designationStatesOf(status, ended === 1).map((state) => `${slug}.${state}`),
      ),
      release: ofEvents('releases', 'd.type'),
      condition: ofEvents('releases', 'd.conditionality'),
      massRelease: slugs('mass_releases', liveIds('mass_release_id', 'releases')),
      sentence: ofEvents('sentences', 'd.kind'),
      length: [longest(rows)].filter((band) => band !== null) as string[],
      verified: [
        liveEvents.some(({ kind, state }) => kind === 'release' && state === 'verified')
          ? 'yes'
          : 'no',
      ],
    },
  }
}

type Birth = Record<'birth_on_earliest' | 'birth_on_latest', string | null>
type Days = { earliest: string; latest: string }

function firstOf(all: Days[]): Days | null {
  if (all.length === 0) return null
  const least = (end: keyof Days) => all.map((one) => one[end]).sort()[0] as string
  return { earliest: least('earliest'), latest: least('latest') }
}

function longest(rows: <Row>(sql: string) => Row[]) {
  const decisions = rows<{ id: number }>(
    `SELECT e.id FROM events e WHERE e.person_id = :id AND e.kind = 'decision' AND ${live}
     ORDER BY coalesce(happened_on_earliest, '') DESC, coalesce(happened_on_latest, '') DESC,
       position DESC, id DESC`,
  )
  for (const { id } of decisions) {
    const band = lengthBandOf(
      rows<{ kind: SentenceKind; term: string | null }>(
        `SELECT kind, term FROM sentences WHERE event_id = ${id} AND :id`,
      ),
    )
    if (band) return band
  }
  return null
}

/** The people who pass every part, or every part but one. */
export function matching(all: Facts[], filter: PeopleFilter, but?: keyof PeopleFilter) {
  const parts = Object.keys(filter) as (keyof PeopleFilter)[]
  return all.filter((facts) =>
    parts.every((part) => part === but || passes(facts, filter, part)),
  )
}

/** Whether a person passes each part of a filter; a part that asks nothing is passed. */
function passes(facts: Facts, filter: PeopleFilter, part: keyof PeopleFilter) {
  const isCertain = filter.match === 'certainly'
  const chosen = [filter[part] ?? []].flat() as string[]
  if (chosen.length === 0) return true
  switch (part) {
    case 'q':
      return foldName(filter.q).every((word) =>
        facts.words.some((one) => one.startsWith(word)),
      )
    case 'status':
      return statuses(facts, filter).some((status) => chosen.includes(status))
    case 'held':
      return isHeld(facts, filter, chosen[0] as HeldRule)
    case 'age':
      return isCertain
        ? facts.ages.every((band) => chosen.includes(band))
        : facts.ages.some((band) => chosen.includes(band))
    case 'arrestedFrom':
    case 'arrestedTo':
      return inRange(facts.arrests, filter.arrestedFrom, filter.arrestedTo, isCertain)
    case 'releasedFrom':
    case 'releasedTo':
      return inRange(facts.releases, filter.releasedFrom, filter.releasedTo, isCertain)
    case 'newsBefore':
      if (facts.news.length === 0) return !isCertain
      return facts.news.every(
        ({ earliest, latest }) => (isCertain ? latest : earliest) < (chosen[0] as string),
      )
    default:
      if (!(part in facts.values)) return true
      return facts.values[part as 'sex'].some((value) => chosen.includes(value))
  }
}

/** The day asked for, and what was known of the person on the day as known on which. */
function asAsked({ events }: Facts, { on, known }: PeopleFilter) {
  if (known === null) return { on, events }
  const then = events.filter((event) => {
    const became = event.knownOn ?? event.on
    return became !== null && became.latest <= known
  })
  return { on: on ?? known, events: then }
}

function statuses(facts: Facts, filter: PeopleFilter): string[] {
  const { match } = filter
  const { on, events } = asAsked(facts, filter)
  if (on === null) return [standing(events).status]
  const { status, spans } = statusOn(events, on)
  if (match === 'certainly') return [status]
  const first = custodySpans(events)[0]
  const mayBeFree = first?.deprivedWide && first.from && first.from.latest > on
  return [
    status,
    ...spans.map((span) => span.status),
    ...(mayBeFree ? ['at_liberty_before_arrest'] : []),
  ]
}

function isHeld(facts: Facts, filter: PeopleFilter, rule: HeldRule) {
  const { match } = filter
  const { on, events } = asAsked(facts, filter)
  const key = rule === 'behind_bars' ? 'behindBars' : 'deprivedWide'
  const now = standing(events)
  if (on === null)
    return now[key] || (match === 'possibly' && isCounted(rule, now.status))
  return custodySpans(events).some(({ from, to, end, ...span }) => {
    if (!span[key] || !from) return false
    if (match === 'possibly') return from.earliest <= on && (!to || to.latest > on)
    return from.latest <= on && (to ? to.earliest > on : end === 'ongoing')
  })
}

function inRange(
  dates: Days[],
  ...[from, to, isCertain]: [string | null, string | null, boolean]
) {
  const [first, last] = [from && firstDay(from), to && lastDay(to)]
  return dates.some(({ earliest, latest }) => {
    const [upper, lower] = isCertain ? [latest, earliest] : [earliest, latest]
    return upper <= (last ?? '9999-12-31') && lower >= (first ?? '0001-01-01')
  })
}
