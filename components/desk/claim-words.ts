import type { Claim } from '#db/queries/claims'
import { claimedDate } from '#domain/claim-groups'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'

/** What a source says, in a line without marks: its date, its words, or that it is so. */
export function claimWords(locale: string, claim: Claim): string {
  const t = translator(locale)
  const date = claimedDate(claim)
  const said = [date && dateWords(locale, date), claim.value].filter(Boolean)
  if (said.length > 0) return said.join(' – ')
  return t(claim.stance === 'supports' ? 'claims.saysSo' : 'claims.saysOtherwise')
}
