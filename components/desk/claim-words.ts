import type { Claim } from '#db/queries/claims'
import { claimedDate } from '#domain/claim-groups'
import { dateWords } from '#i18n/format'
import { defaultLocale } from '#i18n/locales'
import { translator } from '#i18n/messages'

/** What a source says, in a line without marks: its date, its words, or that it is so. */
export function claimWords(locale: string, claim: Claim): string {
  const t = translator(locale)
  const date = claimedDate(claim)
  const isOnlyDate = date !== null && claim.value === dateWords(defaultLocale, date)
  const said = [date && dateWords(locale, date), isOnlyDate ? null : claim.value]
  if (said.some(Boolean)) return said.filter(Boolean).join(' – ')
  return t(claim.stance === 'supports' ? 'claims.saysSo' : 'claims.saysOtherwise')
}
