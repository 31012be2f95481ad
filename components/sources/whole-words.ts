import type { ClaimSubject } from '#domain/claim'
import { translator } from '#i18n/messages'

/** What sources of a row as a whole speak of: that it happened, or that it is so. */
export function wholeWords(locale: string, subject: ClaimSubject): string {
  return translator(locale)(subject === 'event' ? 'claims.whole' : 'claims.wholeRow')
}
