import type { DeskDetails } from '#db/queries/desk-person'
import type { Problem } from '#domain/custody-check'
import type { DoubtCode } from '#domain/custody-doubts'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'

type Props = {
  locale: string
  events: DeskDetails['events']
  savedId: number
  doubts: readonly Problem<DoubtCode>[]
}

/** That it is saved, what was saved, and what about it looks doubtful. */
export function Saved({ locale, events, savedId, doubts }: Props) {
  const t = translator(locale)
  const event = events.find(({ id }) => id === savedId)
  if (!event) return null
  const what = words(locale, 'eventKind', event.kind)
  const date = event.on ? dateWords(locale, event.on) : t('dates.unknown')
  return (
    <div role="status" className="mb-4 border-y-2 border-ink bg-panel px-3 py-2">
      <p className="font-semibold">{t('desk.event.saved', { what, date })}</p>
      {doubts
        .filter(({ eventId }) => eventId === savedId)
        .map((doubt) => (
          <p key={doubt.code}>{doubtWords(locale, doubt, events)}</p>
        ))}
    </div>
  )
}

export function doubtWords(
  locale: string,
  { code, otherId }: Problem<DoubtCode>,
  events: DeskDetails['events'],
): string {
  const on = events.find(({ id }) => id === otherId)?.on
  const t = translator(locale)
  return t(`desk.doubts.${code}`, {
    date: on ? dateWords(locale, on) : t('dates.unknown'),
  })
}
