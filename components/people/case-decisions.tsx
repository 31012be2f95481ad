import { EdtfDate } from '#components/dates/edtf-date'
import { Claims } from '#components/sources/claims'
import { LocalText } from '#components/ui/local-text'
import { UntaggedText } from '#components/ui/untagged-text'
import type { ProfileEvent } from '#db/queries/person-events'
import { translator } from '#i18n/messages'
import { eventWords } from './event-words.ts'
import type { ProfilePart } from './profile-part.ts'
import { SentenceLine } from './sentence-line.tsx'

type Props = ProfilePart & { events: readonly ProfileEvent[] }

/** Verdicts, appeals and later rulings, each with its punishments and who reports them. */
export function CaseDecisions({ events, person, evidence, locale }: Props) {
  const t = translator(locale)
  const decisions = events.filter(({ decision }) => decision)
  if (decisions.length === 0) return null
  return (
    <>
      <h4 className="mt-2 font-semibold">{t('person.decisions')}</h4>
      <ol className="space-y-2">
        {decisions.map((event) => (
          <li key={event.id}>
            <a
              href={`#event-${event.id}`}
              className="inline-block first-letter:uppercase"
            >
              {eventWords(locale, event, person.sex)}
            </a>
            , <EdtfDate date={event.on} locale={locale} />
            <Court event={event} locale={locale} />
            <ul className="list-disc ps-5">
              {event.sentences.map((sentence) => (
                <li key={sentence.id}>
                  <SentenceLine sentence={sentence} locale={locale} />
                  <Claims
                    subject="sentence"
                    id={sentence.id}
                    evidence={evidence}
                    locale={locale}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}

function Court({ event, locale }: { event: ProfileEvent; locale: string }) {
  const { court, decision } = event
  const t = translator(locale)
  return (
    <>
      {court && (
        <>
          {', '}
          <LocalText texts={court.names} locale={locale} />
        </>
      )}
      {decision?.judges && (
        <>
          {', '}
          {t('person.judges')}: <UntaggedText text={decision.judges} locale={locale} />
        </>
      )}
      {decision?.inAbsentia && <>, {t('person.inAbsentia')}</>}
    </>
  )
}
