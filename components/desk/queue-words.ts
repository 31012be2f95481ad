import { queueCountLimit } from '#domain/queue'
import { numberWords } from '#i18n/numbers'

/** "12", or "1,000+" where counting stopped. */
export function queueCount(locale: string, count: number): string {
  const words = numberWords(locale, count)
  return count >= queueCountLimit ? `${words}+` : words
}
