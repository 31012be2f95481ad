import { LocalText } from '#components/ui/local-text'
import type { Adjudication } from '#db/queries/claims'
import { translator } from '#i18n/messages'
import { ClaimValue } from './claim-value.tsx'
import type { Group } from './evidence.tsx'

type Props = { group: Group; decision: Adjudication; locale: string }

/** Which value this record goes by and why, or that it goes by none. */
export function Adjudicated({ group, decision, locale }: Props) {
  const t = translator(locale)
  const chosen = group.values
    .flatMap(({ claims }) => claims)
    .find(({ id }) => id === decision.claimId)
  return (
    <p className="mt-1">
      {chosen && decision.outcome === 'chosen'
        ? t.rich('claims.chosen', {
            value: () => <ClaimValue key="value" claim={chosen} locale={locale} />,
          })
        : t('claims.notChosen')}
      {decision.reason && (
        <span className="block">
          <LocalText texts={decision.reason} locale={locale} />
        </span>
      )}
    </p>
  )
}
