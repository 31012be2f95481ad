import type { RollEntry } from '#db/queries/mass-release-parts'
import type { MassRelease } from '#db/queries/mass-releases'
import { releaseLinks, rollLinks } from './addresses.ts'
import { citedSourceJson, slugsOf } from './evidence.ts'
import { dateJson } from './fields.ts'

type Slugs = ReadonlyMap<number, string>

/** One name on one list: whose, when that list came out, and whom it is taken to name. */
export function entryJson(entry: RollEntry, slugs: Slugs) {
  const slug = slugs.get(entry.sourceId)
  return {
    id: entry.id,
    as_published: entry.rawText,
    lang: entry.lang,
    match: entry.matchState,
    person: entry.person && { ...entry.person, names: entry.displayNames ?? {} },
    note: entry.note,
    sources: slug === undefined ? [] : [slug],
  }
}

/** Every entry with the release it belongs to: a table outlives the page. */
export function rollRows({ slug, fictional, roll, sources, events, known }: MassRelease) {
  const slugs = slugsOf(sources)
  const published = new Map(sources.map(({ id, on }) => [id, on]))
  return roll.map((entry) => ({
    ...entryJson(entry, slugs),
    release: { slug, fictional },
    known: dateJson(published.get(entry.sourceId) ?? null),
    known_on: known?.day ?? null,
    state: stateOf(entry, events),
  }))
}

/** Where the release of the person stands in this record. */
function stateOf({ person }: RollEntry, events: MassRelease['events']) {
  const event = events.find((one) => one.person.id === person?.id)
  return event && event.state !== 'draft' ? event.state : null
}

export function rollJson(release: MassRelease) {
  const { slug, names, fictional, counts, sources, known } = release
  const { announcedLeast, announcedMost, ...others } = counts
  const cited = new Set(release.roll.map(({ sourceId }) => sourceId))
  return {
    release: { slug, names, fictional, links: releaseLinks(slug) },
    known_on: known?.day ?? null,
    counts: { ...others, announced_least: announcedLeast, announced_most: announcedMost },
    data: rollRows(release).map(({ release: _, known_on: __, ...entry }) => entry),
    not_dated: known ? known.undated.roll.length : 0,
    sources: sources.filter(({ id }) => cited.has(id)).map(citedSourceJson),
    links: rollLinks(slug, known?.day ?? null),
  }
}
