import type { CitedSource } from '#db/queries/cited-sources'
import type { Adjudication, Claim } from '#db/queries/claims'
import type { ClaimField, ClaimSubject, Stance } from '#domain/claim'
import { sourceLinks } from './addresses.ts'
import { dateJson } from './fields.ts'

const noLonger = ['retracted', 'refuted', 'superseded']

export type SourcesOf = ReturnType<typeof evidence>

/** Which sources support a value of a row, by slug; or else the row that it stands in. */
export function evidence(claims: readonly Claim[], sources: readonly CitedSource[]) {
  const live = claims.filter(({ state }) => !noLonger.includes(state))
  const slugs = slugsOf(sources)
  const named = (some: readonly Claim[]) => {
    const all = some.map(({ sourceId }) => slugs.get(sourceId ?? 0))
    return [...new Set(all)].filter((slug) => slug !== undefined)
  }
  const by = (stance: Stance) =>
    Map.groupBy(
      live.filter((claim) => claim.stance === stance),
      ({ subject, subjectId }) => `${subject} ${subjectId}`,
    )
  const [supporting, contradicting] = [by('supports'), by('contradicts')]

  function sourcesOf(subject: ClaimSubject, id: number, field: ClaimField | null = null) {
    const about = supporting.get(`${subject} ${id}`) ?? []
    const exact = about.filter((claim) => claim.field === field)
    const rows = exact.length > 0 ? exact : about.filter((claim) => claim.field === null)
    return named(field === null && rows.length === 0 ? about : rows)
  }

  return Object.assign(sourcesOf, {
    against: (subject: ClaimSubject, id: number) =>
      named(contradicting.get(`${subject} ${id}`) ?? []),
  })
}

export const slugsOf = (sources: readonly CitedSource[]) =>
  new Map(sources.map(({ id, slug }) => [id, slug]))

export function claimJson({ sourceId, on, ...claim }: Claim, slugs: Map<number, string>) {
  return {
    id: claim.id,
    subject: claim.subject,
    subject_id: claim.subjectId,
    field: claim.field,
    value: claim.value,
    date: dateJson(on),
    lang: claim.lang,
    source: slugs.get(sourceId ?? 0) ?? null,
    attribution: claim.attribution,
    locator: claim.locator,
    stance: claim.stance,
    state: claim.state,
    confidence: claim.confidence,
    note: claim.note,
  }
}

export function decisionJson({ subjectId, claimId, ...decision }: Adjudication) {
  return { ...decision, subject_id: subjectId, claim: claimId }
}

export function citedSourceJson(source: CitedSource) {
  return {
    slug: source.slug,
    publisher: source.publisher,
    title: source.title,
    url: source.url,
    archived_url: source.archivedUrl,
    published: dateJson(source.on),
    lang: source.lang,
    kind: source.kind,
    links: sourceLinks(source.slug),
  }
}
