import type { Claim } from '#db/queries/claims'
import type { DeskSource } from '#db/queries/desk-sources'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import { sourceLabel } from './options.ts'

type Props = {
  locale: string
  claims: readonly Claim[]
  sources: ReadonlyMap<number, DeskSource>
}

/** Who says so, and who says otherwise: a line a claim. */
export function ClaimList({ locale, claims, sources }: Props) {
  const t = translator(locale)
  if (claims.length === 0) return <p className="text-sm">{t('desk.claim.none')}</p>
  return (
    <ul className="text-sm leading-6">
      {claims.map((claim) => {
        const source = claim.sourceId === null ? undefined : sources.get(claim.sourceId)
        return (
          <li key={claim.id}>
            {claim.stance === 'contradicts' &&
              `${words(locale, 'stance', claim.stance)}: `}
            {claim.field && `${words(locale, 'claimField', claim.field)}: `}
            {claim.value && `“${claim.value}” `}
            {source ? <SourceName source={source} /> : t('desk.claim.compiler')}
            {source?.confidential === 1 && ` (${t('desk.claim.confidential')})`}
          </li>
        )
      })}
    </ul>
  )
}

function SourceName({ source }: { source: DeskSource }) {
  if (!source.url) return sourceLabel(source)
  return (
    <a href={source.url} rel="noreferrer external" className="inline-block">
      {sourceLabel(source)}
    </a>
  )
}
