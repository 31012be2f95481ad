import { NamedCitation } from '#components/sources/citation'
import { LocalText } from '#components/ui/local-text'
import { Section } from '#components/ui/section'
import type { ProfileOnDay } from '#db/queries/profile-known'
import { translator } from '#i18n/messages'
import { RollSpelling } from '../releases/roll-spelling.tsx'
import { EventItem } from './event-item.tsx'
import type { ProfilePart } from './profile-part.ts'

/** What may have been known of a person on the day or not; no status follows from it. */
export function UnsureEvents(part: ProfilePart) {
  const { known } = part.person
  if (!known || isEmpty(known)) return null
  const t = translator(part.locale)
  const groups = (['perhaps', 'undated'] as const).filter(
    (state) => known[state].length > 0,
  )
  return (
    <Section id="unsure" title={t('known.unsure')}>
      {groups.map((state) => (
        <div key={state} className="mb-5">
          <h3 className="text-lg">{t(`known.${state}`)}</h3>
          <p className="mb-2 text-muted">{t(`known.${state}Means`)}</p>
          <ul className="space-y-4">
            {known[state].map((event) => (
              <EventItem key={event.id} {...part} event={event} />
            ))}
          </ul>
        </div>
      ))}
      <Others {...part} known={known} />
    </Section>
  )
}

const isEmpty = ({ day: _, ...rows }: ProfileOnDay) =>
  Object.values(rows).flat().length === 0

function Others({ known, ...part }: ProfilePart & { known: ProfileOnDay }) {
  const { evidence, locale } = part
  const sources = known.undatedSources.flatMap((id) => evidence.source(id) ?? [])
  return (
    <>
      <ul className="list-disc ps-5">
        {known.designations.map(({ id, body }) => (
          <li key={id}>
            <LocalText texts={body.names} locale={locale} />
          </li>
        ))}
        {known.rolls.map((entry) => (
          <li key={entry.id}>
            <LocalText texts={entry.massRelease.names} locale={locale} />:{' '}
            <RollSpelling dated {...part} entry={entry} />
          </li>
        ))}
      </ul>
      {sources.length > 0 && (
        <p className="mt-2">
          {translator(locale)('known.undatedSources')}{' '}
          {sources.map((source, index) => (
            <span key={source.id}>
              {index > 0 && ', '}
              <NamedCitation source={source} />
            </span>
          ))}
        </p>
      )}
    </>
  )
}
