import type { Claim } from '#db/queries/claims'
import type { DeskSource } from '#db/queries/desk-sources'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import { SourceName } from './source-name.tsx'

type Props = {
  locale: string
  claims: readonly Claim[]
  sources: ReadonlyMap<number, DeskSource>
}

/** Who says so, and who says otherwise: a line a claim. */
export function ClaimList({ locale, claims, sources }: Props) {
  const t = translator(locale)
  if (claims.length === 0) return <p className="text-sm">{t('desk.claims.noSource')}</p>
  return (
    <ul className="text-sm leading-6">
      {claims.map((claim) => {
        const source = claim.sourceId === null ? undefined : sources.get(claim.sourceId)
        return (
          <li key={claim.id}>
            {claim.stance === 'contradicts' &&
              `${words(locale, 'stance', claim.stance)}: `}
            {claim.field && `${words(locale, 'claimField', claim.field)}: `}
            {claim.value && `${t('desk.claims.quoted', { value: claim.value })} `}
            {source ? <SourceName source={source} /> : t('desk.claims.compiler')}
            {source?.confidential === 1 && ` (${t('desk.claims.confidential')})`}
          </li>
        )
      })}
    </ul>
  )
}
