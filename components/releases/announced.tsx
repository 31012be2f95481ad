import type { ReleasedIn } from '#db/queries/released-in'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'

/** "123", "123 or 156" where sources disagree, or that no number was announced. */
export function announcedWords(locale: string, counts: ReleasedIn) {
  const { announcedLeast, announcedMost } = counts
  const t = translator(locale)
  if (announcedLeast === null || announcedMost === null) return t('releases.noNumber')
  const least = numberWords(locale, announcedLeast)
  if (announcedLeast === announcedMost) return least
  return t('releases.numbersDiffer', { least, most: numberWords(locale, announcedMost) })
}
