import type { Correction } from '#db/queries/corrections'
import { dueAt } from '#domain/correction'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'

type Due = Pick<Correction, 'receivedAt' | 'acknowledgedAt' | 'closedAt'>

/** What was promised until when, and whether that has passed. */
export function dueWords(locale: string, due: Due, now: number): string {
  const t = translator(locale)
  const { acknowledgedAt, closedAt } = due
  if (closedAt !== null)
    return t('desk.corrections.closedOn', {
      when: instantWords(locale, new Date(closedAt)),
    })
  const at = dueAt(due)
  const when = instantWords(locale, new Date(at))
  const what =
    acknowledgedAt === null
      ? t('desk.corrections.lookBy', { when })
      : t('desk.corrections.decideBy', { when })
  return at <= now ? t('desk.corrections.overdue', { what }) : what
}
