import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import { UntaggedText } from '#components/ui/untagged-text'
import type { Claim } from '#db/queries/claims'
import { claimedDate } from '#domain/claim-groups'
import { dateWords } from '#i18n/format'
import { defaultLocale } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import { NamedCitation } from './citation.tsx'
import type { Evidence } from './evidence.tsx'

type Props = {
  claim: Claim
  /** The claim whose value already stands above this line. */
  under: Claim
  evidence: Evidence
  locale: string
}

/** Who says it, whom they quote, where, in which words, and how sure that is. */
export function ClaimLine({ claim, under, evidence, locale }: Props) {
  const t = translator(locale)
  const source = evidence.source(claim.sourceId)
  return (
    <>
      {source ? <NamedCitation source={source} /> : t('claims.compiler')}
      <Quoted whom={claim.attribution} locale={locale} />
      {addsWords(claim, under) && claim.value && (
        <>
          : <InLanguage text={claim.value} lang={claim.lang} locale={locale} />
        </>
      )}
      {claim.on && !claimedDate(claim) && (
        <span className="text-muted"> ({dateWords(locale, claim.on)})</span>
      )}
      {claim.locator && <span className="text-muted"> ({claim.locator})</span>}
      <Standing claim={claim} locale={locale} />
      {claim.note && (
        <span className="block text-muted">
          <LocalText texts={claim.note} locale={locale} />
        </span>
      )}
    </>
  )
}

function Quoted({ whom, locale }: { whom: string | null; locale: string }) {
  if (!whom) return null
  return (
    <>
      ,{' '}
      {translator(locale).rich('claims.quoting', {
        whom: () => <UntaggedText key="whom" text={whom} locale={locale} />,
      })}
    </>
  )
}

/** Whether the source has more to say than the value above, in other words or at all. */
function addsWords(claim: Claim, under: Claim) {
  const date = claimedDate(claim)
  return date
    ? claim.value !== dateWords(defaultLocale, date)
    : claim.value !== under.value
}

/** Said only where it is not the usual: accepted, with no confidence stated. */
function Standing({ claim, locale }: { claim: Claim; locale: string }) {
  const said = [
    claim.state === 'accepted' ? null : words(locale, 'claimState', claim.state),
    claim.confidence === 'not_stated'
      ? null
      : words(locale, 'confidence', claim.confidence),
  ].filter((word) => word !== null)
  return said.length > 0 ? <em className="text-muted"> · {said.join(' · ')}</em> : null
}
