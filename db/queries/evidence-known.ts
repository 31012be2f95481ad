import type { Day, Edtf } from '#domain/edtf'
import { type KnownState, knownState, sourcedKnownOn } from '#domain/known-on'
import { type CitedSource, slugsIn } from './cited-sources.ts'
import type { Adjudication, Claim } from './claims.ts'

type Texts = Readonly<Record<string, string>>

/** What of the sources of a page was out on a day, and what of our own words rests on it. */
export function sourcesOnDay(sources: readonly CitedSource[], day: Day) {
  const published = new Map(sources.map(({ id, on }) => [id, on]))
  const bySlug = new Map(sources.map((source) => [source.slug, source]))
  const stateOf = (sourceId: number | null, asOf: Edtf | null = null): KnownState =>
    knownState(sourcedKnownOn(published.get(sourceId ?? 0) ?? null, asOf), day)
  const isOut = (slug = '') => stateOf(bySlug.get(slug)?.id ?? null) === 'known'

  return {
    stateOf,
    /** Words written since say what was known on the day only if all they cite was out. */
    textOf<Text extends Texts>(text: Text | null): Text | null {
      const cited = slugsIn([text])
      return cited.length > 0 && cited.every(isOut) ? text : null
    },
    /** All but those that came later, in their order, for the list of the page. */
    shown: sources.filter(({ id }) => stateOf(id) !== 'later'),
  }
}

export type SourcesOnDay = ReturnType<typeof sourcesOnDay>

type Evidence = { claims: readonly Claim[]; adjudications: readonly Adjudication[] }

/**
 * The claims that were out on a day. What an editor made of them since stays only where all
 * that it was made of was out; otherwise a claim stands as it was made.
 */
export function evidenceOnDay({ claims, adjudications }: Evidence, on: SourcesOnDay) {
  const isOut = ({ sourceId }: Claim) => on.stateOf(sourceId) === 'known'
  const undecided = new Set(claims.filter((claim) => !isOut(claim)).map(groupOf))
  return {
    claims: claims
      .filter(isOut)
      .map((claim) =>
        undecided.has(groupOf(claim)) && isVerdict(claim)
          ? { ...claim, state: 'accepted' as const }
          : claim,
      ),
    adjudications: adjudications.filter((one) => !undecided.has(groupOf(one))),
  }
}

const groupOf = ({ subject, subjectId, field }: Claim | Adjudication) =>
  `${subject} ${subjectId} ${field}`

const isVerdict = ({ state }: Claim) => state === 'refuted' || state === 'superseded'
