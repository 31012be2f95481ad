import { NamedCitation } from '#components/sources/citation'
import { translator } from '#i18n/messages'
import type { ProfilePart } from './profile-part.ts'

type Props = Omit<ProfilePart, 'person'> & { eventId: number }

/** The sources that say that an event did not happen. */
export function RefutedBy({ eventId, evidence, locale }: Props) {
  const against = evidence
    .about('event', eventId)
    .flatMap(({ values }) => values.flatMap(({ claims }) => claims))
    .filter(({ stance }) => stance === 'contradicts')
  const ids = [...new Set(against.map(({ sourceId }) => sourceId))]
  return (
    <>
      {ids.length > 0 && <> {translator(locale)('person.refutedBy')} </>}
      {ids
        .flatMap((id) => evidence.source(id) ?? [])
        .map((source, index) => (
          <span key={source.id}>
            {index > 0 && ', '}
            <NamedCitation source={source} />
          </span>
        ))}
    </>
  )
}
