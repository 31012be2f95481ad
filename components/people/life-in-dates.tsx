import { Timeline } from '#components/charts/timeline'
import { Empty } from '#components/ui/empty'
import type { Day } from '#domain/edtf'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { fillFor } from '../charts/timeline-shape.ts'
import { EventItem } from './event-item.tsx'
import { eventWords } from './event-words.ts'
import type { ProfilePart } from './profile-part.ts'

/** The timeline as a picture and, in the same order, as a list with every source. */
export function LifeInDates({
  person,
  evidence,
  locale,
  today,
}: ProfilePart & { today: Day }) {
  const t = translator(locale)
  const dated = person.events.filter(({ on }) => on)
  const undated = person.events.filter(({ on }) => !on)
  if (person.events.length === 0) return <Empty>{t('person.noEvents')}</Empty>
  return (
    <>
      {isWorthDrawing(person) && (
        <Picture person={person} locale={locale} today={today} />
      )}
      <ol className="space-y-4">
        {dated.map((event) => (
          <EventItem key={event.id} {...{ event, person, evidence, locale }} />
        ))}
      </ol>
      {undated.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 text-lg">{t('person.undated')}</h3>
          <ul className="space-y-4">
            {undated.map((event) => (
              <EventItem key={event.id} {...{ event, person, evidence, locale }} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** One lone date is said better than drawn. */
function isWorthDrawing({ spans, events }: ProfilePart['person']) {
  return (
    spans.some(({ status }) => fillFor(status)) ||
    events.filter(({ on }) => on).length > 2
  )
}

function Picture({
  person,
  locale,
  today,
}: Omit<ProfilePart, 'evidence'> & { today: Day }) {
  const t = translator(locale)
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  return (
    <Timeline
      spans={person.spans}
      events={person.events.map((event) => ({
        ...event,
        words: `${event.on ? dateWords(locale, event.on) : ''}: ${eventWords(locale, event, person.sex)}`,
      }))}
      today={today}
      title={t('timeline.title', { name })}
      description={t('timeline.description')}
      locale={locale}
    />
  )
}
