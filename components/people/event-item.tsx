import { EventCorrectionLink } from '#components/corrections/correction-link'
import { EdtfDate } from '#components/dates/edtf-date'
import { CitedText } from '#components/sources/cited-text'
import { Claims } from '#components/sources/claims'
import { Badge } from '#components/ui/badge'
import type { ProfileEvent } from '#db/queries/person-events'
import { words } from '#i18n/words'
import { EventPlace } from './event-place.tsx'
import { eventWords } from './event-words.ts'
import type { ProfilePart } from './profile-part.ts'
import { RefutedBy } from './refuted-by.tsx'
import { SentenceLine } from './sentence-line.tsx'

type Props = ProfilePart & { event: ProfileEvent }

/** One dated thing: when, what, where, in our words, and who says so or otherwise. */
export function EventItem({ event, person, evidence, locale }: Props) {
  return (
    <li
      id={`event-${event.id}`}
      className="sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-4"
    >
      <p className="font-semibold sm:font-normal">
        <EdtfDate date={event.on} locale={locale} />
        {event.verbatim && (
          <span className="block text-sm text-muted">{event.verbatim}</span>
        )}
      </p>
      <div>
        <h3 className="font-sans text-base first-letter:uppercase">
          {eventWords(locale, event, person.sex)}
          {event.state === 'verified' && (
            <span className="font-normal text-muted">
              {' '}
              · {words(locale, 'eventState', event.state)}
            </span>
          )}
        </h3>
        <EventState event={event} evidence={evidence} locale={locale} />
        <EventPlace event={event} locale={locale} />
        {sentencesToList(event).map((sentence) => (
          <p key={sentence.id} className="first-letter:uppercase">
            <SentenceLine sentence={sentence} locale={locale} />
          </p>
        ))}
        <CitedText texts={event.text} evidence={evidence} locale={locale} />
        <Claims subject="event" id={event.id} evidence={evidence} locale={locale} />
        <EventCorrectionLink
          locale={locale}
          id={event.id}
          what={eventWords(locale, event, person.sex)}
        />
      </div>
    </li>
  )
}

/** Our own words name the punishment; the case below gives it in full. */
function sentencesToList({ text, sentences }: ProfileEvent) {
  return text ? [] : sentences
}

/** A refuted event stays in view, with those who refute it. */
function EventState({ event, evidence, locale }: Omit<Props, 'person'>) {
  if (event.state !== 'refuted') return null
  return (
    <p>
      <Badge>{words(locale, 'eventState', event.state)}</Badge>
      <RefutedBy eventId={event.id} evidence={evidence} locale={locale} />
    </p>
  )
}
