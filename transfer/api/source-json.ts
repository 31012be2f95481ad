import { longestList, type Source, type Subject } from '#db/queries/sources'
import { publicState } from '#domain/event-filter'
import { sourceLinks } from './addresses.ts'
import { dateJson } from './fields.ts'

export function sourceJson(source: Source) {
  return {
    data: {
      id: source.id,
      slug: source.slug,
      publisher: source.publisher,
      title: source.title,
      url: source.url,
      archived_url: source.archivedUrl,
      published: dateJson(source.on),
      lang: source.lang,
      kind: source.kind,
      reliability: source.reliability,
      note: source.note,
      claims: source.claimed.map(claimedJson),
      figures: source.figures,
      names: source.entries.map(entryJson),
      longest_list: longestList,
    },
    links: sourceLinks(source.slug),
  }
}

function claimedJson(claim: Source['claimed'][number]) {
  const { event } = claim
  return {
    id: claim.id,
    subject: claim.subject,
    field: claim.field,
    value: claim.value,
    date: dateJson(claim.valueOn),
    lang: claim.lang,
    stance: claim.stance,
    event: event && {
      kind: event.kind,
      state: publicState(event.state),
      happened: dateJson(event.on),
    },
    person: claim.person ?? null,
    release: claim.release ?? null,
  }
}

function entryJson({ rawText, matchState, person, ...entry }: Entry) {
  const whom: Subject | null = person ?? null
  return { ...entry, as_published: rawText, match: matchState, person: whom }
}

type Entry = Source['entries'][number]
