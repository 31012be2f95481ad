import { EdtfDate } from '#components/dates/edtf-date'
import { LocalText } from '#components/ui/local-text'
import { Section } from '#components/ui/section'
import type { ProfileRoll } from '#db/queries/person-rolls'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { RollSpelling } from '../releases/roll-spelling.tsx'
import type { ProfilePart } from './profile-part.ts'
import { RefutedBy } from './refuted-by.tsx'

/** The mass releases whose lists name the person: each spelling, and what came of it. */
export function MassReleaseEntries(part: ProfilePart) {
  const { person, locale } = part
  const releases = [...Map.groupBy(person.rolls, ({ massRelease }) => massRelease.id)]
  if (releases.length === 0) return null
  return (
    <Section id="mass-releases" title={translator(locale)('person.massReleases')}>
      <ul className="space-y-3">
        {releases.map(([id, entries]) => (
          <li key={id}>
            <OneRelease {...part} entries={entries} />
            <ul className="ps-4">
              {entries.map((entry) => (
                <li key={entry.id}>
                  <RollSpelling dated {...part} entry={entry} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type ReleaseProps = ProfilePart & { entries: readonly ProfileRoll[] }

/** Which release, and whether the person's own is confirmed, reported or refuted by whom. */
function OneRelease({ entries, ...part }: ReleaseProps) {
  const { person, locale } = part
  const { massRelease, on } = entries[0] ?? {}
  if (!massRelease) return null
  const query = person.known ? `known=${person.known.day}` : ''
  const event = person.events.find(
    (event) => event.massRelease?.slug === massRelease.slug,
  )
  return (
    <p>
      <a href={paths.release(locale, massRelease.slug, query)} className="font-semibold">
        <LocalText texts={massRelease.names} locale={locale} />
      </a>
      , <EdtfDate date={on ?? null} locale={locale} />
      {event && (
        <>
          {' · '}
          <a href={`#event-${event.id}`}>{words(locale, 'eventState', event.state)}</a>
          {event.state === 'refuted' && <RefutedBy {...part} eventId={event.id} />}
        </>
      )}
    </p>
  )
}
