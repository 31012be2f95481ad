import { EdtfDate } from '#components/dates/edtf-date'
import { NamedCitation } from '#components/sources/citation'
import type { Evidence } from '#components/sources/evidence'
import { LocalText } from '#components/ui/local-text'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import { statusWords } from '#i18n/release-words'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

/** The status the events lead to, since when, where, and whose word that is. */
export function StandingNow({ person, evidence, locale }: ProfilePart) {
  const t = translator(locale)
  const { status, certainty, since, beganBy } = person.standing
  const release = person.events.find(({ id }) => id === beganBy)?.release
  const condition = release?.conditionality
  const sources = beganBy === null ? [] : sourcesFor(evidence, beganBy)
  return (
    <div>
      <dt className="sr-only">{t('person.statusNow')}</dt>
      <dd>
        <p className="font-serif text-xl font-semibold first-letter:uppercase">
          {statusWords(locale, { status, sex: person.sex, condition })}
        </p>
        <p>
          {since && (
            <>
              <strong>
                <EdtfDate date={since} locale={locale} phrase="ui.since" />
              </strong>
              {' · '}
            </>
          )}
          <Whereabouts person={person} locale={locale} />
          {certainty !== 'confirmed' && status !== 'unknown' && (
            <span className="text-muted"> · {words(locale, 'certainty', certainty)}</span>
          )}
        </p>
        {sources.length > 0 && (
          <p className="text-sm text-muted">
            {t('person.accordingTo')}{' '}
            {sources.slice(0, 3).map((source, index) => (
              <span key={source.id}>
                {index > 0 && ', '}
                <NamedCitation source={source} />
              </span>
            ))}
            {sources.length > 3 && (
              <>
                {' '}
                <a href={`#event-${beganBy}`}>
                  {t('person.moreSources', { count: sources.length - 3 })}
                </a>
              </>
            )}
          </p>
        )}
      </dd>
    </div>
  )
}

/** Those who say that the event happened, not those who deny it. */
function sourcesFor(evidence: Evidence, eventId: number) {
  const claims = evidence
    .about('event', eventId)
    .flatMap(({ values }) => values.flatMap((value) => value.claims))
    .filter(({ stance, state }) => stance === 'supports' && state !== 'refuted')
  const ids = new Set(claims.map(({ sourceId }) => sourceId))
  return [...ids].flatMap((id) => evidence.source(id) ?? [])
}

/** A prison where there is one; abroad no more than the country (domain handbook 6.11). */
function Whereabouts({ person, locale }: Pick<ProfilePart, 'person' | 'locale'>) {
  const { status, facilityId, deprivedWide, beganBy } = person.standing
  const facility = person.spans.find((span) => span.facilityId === facilityId)?.facility
  if (deprivedWide && facility)
    return <LocalText texts={facility.names} locale={locale} />
  const release = person.events.find(({ id }) => id === beganBy)?.release
  if (status.startsWith('released') && release?.destination)
    return translator(locale)('person.takenTo', {
      country: countryWords(locale, release.destination),
    })
  return countryWords(locale, person.country)
}
