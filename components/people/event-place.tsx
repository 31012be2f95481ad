import type { ReactNode } from 'react'
import { EdtfDate } from '#components/dates/edtf-date'
import { LocalText } from '#components/ui/local-text'
import { UntaggedText } from '#components/ui/untagged-text'
import type { ProfileEvent } from '#db/queries/person-events'
import { certainlyBefore } from '#domain/edtf'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

/** Where and by whom, as far as it is recorded. */
export function EventPlace({ event, locale }: { event: ProfileEvent; locale: string }) {
  const t = translator(locale)
  const { place, facility, arrestedBy, court, decision, fromFacility, toFacility } = event
  const lines: Maybe<Line>[] = [
    place && {
      term: t('person.place'),
      value: <UntaggedText text={place} locale={locale} />,
    },
    facility && {
      term: t('person.facility'),
      value: <Names of={facility} locale={locale} />,
    },
    fromFacility && {
      term: t('ui.from'),
      value: <Names of={fromFacility} locale={locale} />,
    },
    toFacility && { term: t('ui.to'), value: <Names of={toFacility} locale={locale} /> },
    arrestedBy && {
      term: t('person.arrestedBy'),
      value: <Names of={arrestedBy} locale={locale} />,
    },
    court && { term: t('person.court'), value: <Names of={court} locale={locale} /> },
    decision?.judges && {
      term: t('person.judges'),
      value: <UntaggedText text={decision.judges} locale={locale} />,
    },
    becameKnownLater(event) && {
      term: t('person.becameKnown'),
      value: <EdtfDate date={event.knownOn} locale={locale} />,
    },
    event.massRelease && {
      term: t('person.massRelease'),
      value: (
        <a href={paths.release(locale, event.massRelease.slug)}>
          <Names of={event.massRelease} locale={locale} />
        </a>
      ),
    },
  ]
  return lines.filter(isLine).map(({ term, value }) => (
    <p key={term}>
      <span className="text-muted">{term}:</span> {value}
    </p>
  ))
}

type Maybe<Value> = Value | '' | false | null | undefined
type Line = { term: string; value: ReactNode }

function isLine(line: Maybe<Line>): line is Line {
  return Boolean(line)
}

/** Said only where it certainly came later than the event. */
function becameKnownLater({ on, knownOn }: ProfileEvent) {
  return on !== null && knownOn !== null && certainlyBefore(on, knownOn)
}

type Named = { names: Record<string, string> }

function Names({ of, locale }: { of: Named; locale: string }) {
  return <LocalText texts={of.names} locale={locale} />
}
