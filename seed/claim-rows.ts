import { idFor } from '#db/ids'
import type { ClaimSubject } from '#domain/claim'
import { invariant } from '#lib/invariant'
import type { Adjudication, Claim } from './claim-shape.ts'
import { dated, ids, type SeedRow } from './rows.ts'

export type Subject = { subject: ClaimSubject; id: number }
type Claimed = { claims: Claim[]; adjudications?: Adjudication[] }

/** What the sources say about one row, and what was decided where they disagree. */
export function claimRows(
  about: Subject,
  { claims, adjudications = [] }: Claimed,
): SeedRow[] {
  return [
    ...claims.map((claim, position) => claimRow(about, claim, position)),
    ...adjudications.map((adjudication) => adjudicationRow(about, adjudication, claims)),
  ]
}

function claimRow(about: Subject, claim: Claim, position: number): SeedRow {
  return {
    table: 'claims',
    values: {
      id: claimId(about, claim),
      subject: about.subject,
      subject_id: about.id,
      field: claim.field,
      value: claim.value,
      ...dated('value_on', claim.on),
      lang: claim.value === undefined ? null : (claim.lang ?? 'en'),
      source_id: claim.source === null ? null : ids.source(claim.source),
      attribution: claim.attribution,
      stance: claim.stance,
      state: claim.state,
      note: claim.note,
      position,
    },
  }
}

function adjudicationRow(
  about: Subject,
  decided: Adjudication,
  claims: Claim[],
): SeedRow {
  return {
    table: 'adjudications',
    values: {
      id: idFor('adjudication', about.subject, String(about.id), decided.field),
      subject: about.subject,
      subject_id: about.id,
      field: decided.field,
      outcome: decided.outcome,
      claim_id:
        decided.outcome === 'chosen' ? claimId(about, chosen(decided, claims)) : null,
      reason: decided.reason,
    },
  }
}

function chosen({ field, source }: Adjudication, claims: Claim[]): Claim {
  const found = claims.filter((claim) => claim.field === field && claim.source === source)
  invariant(found.length === 1 && found[0], `one claim on ${field} by ${source}`)
  return found[0]
}

function claimId({ subject, id }: Subject, { field, source, value }: Claim) {
  return idFor('claim', subject, String(id), field ?? '', source ?? '', value ?? '')
}
