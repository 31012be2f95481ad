import { EdtfDate } from '#components/dates/edtf-date'
import { Badge } from '#components/ui/badge'
import { Empty } from '#components/ui/empty'
import { LocalText } from '#components/ui/local-text'
import type { DeskDetails } from '#db/queries/desk-person'
import type { Problem } from '#domain/custody-check'
import type { DoubtCode } from '#domain/custody-doubts'
import { withoutCitations } from '#domain/excerpt'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { sentenceParts } from '../people/event-words.ts'
import { ClaimList } from './claim-list.tsx'
import { eventWords } from './claimed-row.ts'
import { eventDetailWords } from './event-detail-words.ts'
import { FieldLinks, isOpen } from './field-links.tsx'
import { doubtWords } from './saved.tsx'

type Props = {
  locale: string
  personId: number
  details: DeskDetails
  doubts: readonly Problem<DoubtCode>[]
}

/** Every event in order, drafts and refuted ones included, with who says so. */
export function EventList({ locale, personId, details, doubts }: Props) {
  const t = translator(locale)
  if (details.events.length === 0) return <Empty>{t('desk.person.noEvents')}</Empty>
  return (
    <ol>
      {details.events.map((event) => (
        <li key={event.id} id={`event-${event.id}`} className="border-b border-line py-2">
          <OneEvent locale={locale} personId={personId} event={event} details={details} />
          {doubts
            .filter(({ eventId }) => eventId === event.id)
            .map((doubt) => (
              <p key={doubt.code} className="font-semibold">
                {doubtWords(locale, doubt, details.events)}
              </p>
            ))}
        </li>
      ))}
    </ol>
  )
}

type EventProps = Omit<Props, 'doubts'> & { event: DeskDetails['events'][number] }

function OneEvent({ locale, personId, event, details }: EventProps) {
  const t = translator(locale)
  const what = words(locale, 'eventKind', event.kind)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <EdtfDate date={event.on} locale={locale} />
        <strong>{what}</strong>
        <span>{eventDetailWords(locale, event).join(' · ')}</span>
        {event.state !== 'reported' && (
          <Badge>{words(locale, 'eventState', event.state)}</Badge>
        )}
        <a
          href={paths.desk.editEvent(locale, personId, event.id)}
          aria-label={t('desk.event.edit', { what })}
        >
          {t('desk.event.editShort')}
        </a>
      </p>
      {event.text && (
        <p className="max-w-prose text-muted">
          <LocalText texts={withoutCitations(event.text)} locale={locale} />
        </p>
      )}
      <ClaimList
        locale={locale}
        claims={details.claims.filter(
          ({ subject, subjectId }) => subject === 'event' && subjectId === event.id,
        )}
        sources={details.sources}
      />
      <EventFields locale={locale} event={event} details={details} />
    </>
  )
}

type FieldsProps = Omit<EventProps, 'personId'>

/** Field by field, of the event and of its sentences: in view where there is a conflict. */
function EventFields({ locale, event, details }: FieldsProps) {
  const about = { subject: 'event', subjectId: event.id } as const
  const sentences = event.sentences.map((sentence) => ({
    about: { subject: 'sentence', subjectId: sentence.id } as const,
    words: sentenceParts(locale, sentence).join(', '),
  }))
  const rows = [about, ...sentences.map((sentence) => sentence.about)]
  return (
    <details open={rows.some((row) => isOpen(row, details))} className="text-sm">
      <summary>{translator(locale)('desk.claims.byField')}</summary>
      <FieldLinks
        locale={locale}
        about={about}
        said={details}
        kind={event.kind}
        of={rowName(locale, event)}
      />
      {sentences.map((sentence) => (
        <div key={sentence.about.subjectId}>
          {sentence.words}
          <FieldLinks
            locale={locale}
            about={sentence.about}
            said={details}
            of={sentence.words}
          />
        </div>
      ))}
    </details>
  )
}

const rowName = (locale: string, { kind, on }: EventProps['event']) =>
  eventWords(locale, { kind, on })
