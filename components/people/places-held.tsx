import { Span } from '#components/dates/span'
import { LocalText } from '#components/ui/local-text'
import { Section } from '#components/ui/section'
import type { ProfileSpan } from '#db/queries/person-custody'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

/** The places of detention that are known, each with the time spent there. */
export function PlacesHeld({ person, locale }: ProfilePart) {
  const stays = staysOf(person.spans)
  if (stays.length === 0) return null
  return (
    <Section id="places" title={translator(locale)('person.places')}>
      <ul className="space-y-2">
        {stays.map(({ position, facility, from, to, end }) => (
          <li key={position}>
            <strong>
              <LocalText texts={facility.names} locale={locale} />
            </strong>
            <span className="text-muted">
              {' '}
              · {words(locale, 'facilityKind', facility.kind)} ·{' '}
              {countryWords(locale, facility.country)}
            </span>
            <br />
            <Span from={from} to={to} end={end} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Stay = ProfileSpan & { facility: NonNullable<ProfileSpan['facility']> }

/** Consecutive spans in one place are one stay, whatever the status became meanwhile. */
function staysOf(spans: readonly ProfileSpan[]): Stay[] {
  const stays: Stay[] = []
  for (const span of spans) {
    if (!span.facility || !span.deprivedWide) continue
    const last = stays.at(-1)
    const goesOn = last?.facilityId === span.facilityId && last?.endedBy === span.beganBy
    if (last && goesOn)
      Object.assign(last, { to: span.to, end: span.end, endedBy: span.endedBy })
    else stays.push({ ...span, facility: span.facility })
  }
  return stays
}
