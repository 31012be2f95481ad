import type { CitedSource } from '#db/queries/cited-sources'
import type { Adjudication, Claim } from '#db/queries/claims'
import type { ClaimSubject } from '#domain/claim'
import { type ClaimGroup, groupClaims } from '#domain/claim-groups'

/** A source with its number in the list at the foot of the page. */
export type NumberedSource = CitedSource & { number: number }
export type Group = ClaimGroup<Claim, Adjudication>

/** What a page can say of where its facts come from. */
export type Evidence = {
  sources: readonly NumberedSource[]
  source: (id: number | null) => NumberedSource | undefined
  sourceNamed: (slug: string) => NumberedSource | undefined
  /** The claims about one row, grouped by field. */
  about: (subject: ClaimSubject, id: number) => Group[]
}

type Gathered = {
  claims: readonly Claim[]
  adjudications: readonly Adjudication[]
  sources: readonly CitedSource[]
}

export function gatherEvidence({ claims, adjudications, sources }: Gathered): Evidence {
  const numbered = sources.map((source, index) => ({ ...source, number: index + 1 }))
  const byId = new Map(numbered.map((source) => [source.id, source]))
  const bySlug = new Map(numbered.map((source) => [source.slug, source]))
  const claimsOf = Map.groupBy(claims, keyOf)
  const decisionsOf = Map.groupBy(adjudications, keyOf)
  return {
    sources: numbered,
    source: (id) => (id === null ? undefined : byId.get(id)),
    sourceNamed: (slug) => bySlug.get(slug),
    about: (subject, subjectId) => {
      const key = keyOf({ subject, subjectId })
      return groupClaims(claimsOf.get(key) ?? [], decisionsOf.get(key) ?? [])
    },
  }
}

function keyOf({ subject, subjectId }: { subject: ClaimSubject; subjectId: number }) {
  return `${subject} ${subjectId}`
}
