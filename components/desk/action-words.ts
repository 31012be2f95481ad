import { eventKinds } from '#domain/event'
import { optionalMessage, translator } from '#i18n/messages'
import { words } from '#i18n/words'

/** A revision's verb, `release.recorded`, as a sentence would say it. */
export function actionWords(locale: string, action: string): string {
  const [noun = '', verb = ''] = action.split('.')
  const kind = eventKinds.find((known) => known === noun)
  const t = translator(locale)
  if (kind && verb === 'recorded')
    return t('desk.actions.recorded', { what: words(locale, 'eventKind', kind) })
  if (kind && verb === 'amended')
    return t('desk.actions.amended', { what: words(locale, 'eventKind', kind) })
  return optionalMessage(locale, `desk.actions.${noun}-${verb}`) ?? action
}
