import type { ClaimField, ClaimSubject } from '#domain/claim'
import { translator } from '#i18n/messages'
import { ClaimedValues } from './claimed-values.tsx'
import type { Evidence, Group } from './evidence.tsx'

export type ClaimsProps = {
  subject: ClaimSubject
  id: number
  evidence: Evidence
  locale: string
  /** Only these fields (null: the row as a whole); all of them unless said. */
  fields?: readonly (ClaimField | null)[]
  /** Nothing folded away: on a page where the claims are what is shown. */
  open?: boolean
}

/**
 * Where a value comes from. What sources agree on folds away; what they contradict each
 * other on is always in view.
 */
export function Claims(props: ClaimsProps) {
  const { evidence, locale, open } = props
  const agreed = groupsOf(props).filter(({ disagree }) => !disagree)
  return (
    <>
      <Disagreements {...props} />
      {agreed.length > 0 && (
        <details className="text-sm" open={open}>
          <summary>
            {translator(locale)('counts.sources', { count: countSources(agreed) })}
          </summary>
          <div className="mt-1 space-y-2 border-s border-line ps-3">
            {agreed.map((group) => (
              <ClaimedValues
                key={group.field}
                group={group}
                evidence={evidence}
                locale={locale}
              />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

/** What sources contradict each other on alone, where they are named elsewhere. */
export function Disagreements(props: ClaimsProps) {
  const { evidence, locale } = props
  return groupsOf(props)
    .filter(({ disagree }) => disagree)
    .map((group) => (
      <Disagreement key={group.field} group={group} evidence={evidence} locale={locale} />
    ))
}

function groupsOf({ subject, id, evidence, fields }: ClaimsProps): Group[] {
  const groups = evidence.about(subject, id)
  return groups.filter(({ field }) => !fields || fields.includes(field))
}

type GroupProps = { group: Group; evidence: Evidence; locale: string }

function Disagreement(props: GroupProps) {
  return (
    <div className="my-1.5 max-w-prose border-s-4 border-double border-accent bg-panel py-1.5 ps-3 pe-2 text-sm">
      <ClaimedValues {...props} />
    </div>
  )
}

function countSources(groups: readonly Group[]) {
  const claims = groups.flatMap(({ values }) => values.flatMap((value) => value.claims))
  return new Set(claims.map(({ sourceId }) => sourceId)).size
}
