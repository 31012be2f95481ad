import { Claims } from '#components/sources/claims'
import type { ReleaseEvent } from '#db/queries/mass-release-parts'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import { releaseHeading, releaseParts } from '#i18n/release-words'
import { words } from '#i18n/words'
import type { ReleasePart } from './release-part.ts'
import type { RollLine } from './roll-lines.ts'

type Props = Pick<ReleasePart, 'evidence' | 'locale'> & { line: RollLine }

/** What is recorded of the release itself, with those who contradict it. */
export function RollOutcome({ line, evidence, locale }: Props) {
  if (line.events.length === 0)
    return <span className="text-muted">{translator(locale)('releases.noEvent')}</span>
  return line.events.map((event) => (
    <div key={event.id}>
      {outcomeWords(locale, event)}
      <Claims subject="event" id={event.id} evidence={evidence} locale={locale} />
    </div>
  ))
}

function outcomeWords(locale: string, event: ReleaseEvent) {
  const { destination, state, ...terms } = event
  return [
    words(locale, 'eventState', state),
    releaseHeading(locale, terms),
    ...releaseParts(locale, { ...terms, destination: null }),
    destination &&
      translator(locale)('releases.takenTo', {
        country: countryWords(locale, destination),
      }),
  ]
    .filter(Boolean)
    .join(' · ')
}
