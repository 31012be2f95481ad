import { InLanguage } from '#components/ui/in-language'
import type { Claim } from '#db/queries/claims'
import { claimedDate } from '#domain/claim-groups'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'

/** What a source says, as a date in the words of the page or as the source has it. */
export function ClaimValue({ claim, locale }: { claim: Claim; locale: string }) {
  const { value, lang, stance } = claim
  const date = claimedDate(claim)
  const t = translator(locale)
  if (date) return <strong>{dateWords(locale, date)}</strong>
  if (value)
    return (
      <strong>
        <InLanguage text={value} lang={lang} locale={locale} />
      </strong>
    )
  return (
    <strong>{t(stance === 'supports' ? 'claims.saysSo' : 'claims.saysOtherwise')}</strong>
  )
}
