import { DayCount } from '#components/dates/day-count'
import { EdtfDate } from '#components/dates/edtf-date'
import { Span } from '#components/dates/span'
import { ClaimLine } from '#components/sources/claim-line'
import { InLanguage } from '#components/ui/in-language'
import { RuleLink } from '#components/ui/rule-link'
import { type DayCount as Count, type Imprisonment, timeHeld } from '#domain/days-held'
import type { Day } from '#domain/edtf'
import { translator } from '#i18n/messages'
import type { ProfilePart } from './profile-part.ts'

/** Elapsed days behind bars, in all and each time, beside any other count a source gives. */
export function HeldFor({
  person,
  evidence,
  locale,
  today,
}: ProfilePart & { today: Day }) {
  const t = translator(locale)
  const { total, imprisonments, restricted } = timeHeld(
    person.spans,
    today,
    person.lastConfirmed,
  )
  const isWhole = imprisonments.every((one) => beginsWithArrest(person, one))
  return (
    <div className="mt-3">
      <dt className="text-sm text-muted">
        {t('person.heldFor')} · {t('person.elapsedDays')}{' '}
        <RuleLink rule="behind_bars" locale={locale} />
      </dt>
      <dd>
        {imprisonments.length === 0 ? (
          <p>{t('person.noArrestRecorded')}</p>
        ) : (
          <p className="text-lg font-semibold">
            <DayCount count={isWhole ? total : unbounded(total)} locale={locale} />
            {total.open === 'ongoing' && <AsOf day={today} locale={locale} />}
          </p>
        )}
        <Each imprisonments={imprisonments} person={person} locale={locale} />
        {restricted.atMost > 0 && (
          <p>
            {t('person.restrictedFor')} <DayCount count={restricted} locale={locale} />
          </p>
        )}
        <OtherCounts person={person} evidence={evidence} locale={locale} />
      </dd>
    </div>
  )
}

type EachProps = Pick<ProfilePart, 'person' | 'locale'> & {
  imprisonments: Imprisonment[]
}

function Each({ imprisonments, person, locale }: EachProps) {
  const t = translator(locale)
  return (
    <ul>
      {imprisonments.map((one) => (
        <li key={one.from?.text}>
          <Span
            from={one.from}
            to={one.to}
            end={one.open === 'unknown_end' ? 'unknown' : one.open}
            locale={locale}
          />
          {imprisonments.length > 1 && (
            <>
              :{' '}
              <DayCount
                count={beginsWithArrest(person, one) ? one : unbounded(one)}
                locale={locale}
              />
            </>
          )}
          {!beginsWithArrest(person, one) && (
            <span className="text-muted"> · {t('person.arrestNotRecorded')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Custody may first be seen in a transfer or a release on paper; it began before that. */
function beginsWithArrest(
  { spans, events }: ProfilePart['person'],
  { from }: Imprisonment,
) {
  const first = spans.find((span) => span.behindBars && span.from?.text === from?.text)
  return events.some(({ id, kind }) => id === first?.beganBy && kind === 'arrest')
}

/** No source bounds the beginning, so the count is only the least it can be. */
function unbounded(count: Count): Count {
  return { ...count, atMost: Number.POSITIVE_INFINITY }
}

function AsOf({ day, locale }: { day: Day; locale: string }) {
  const date = { text: day, earliest: day, latest: day, doubt: 'none' } as const
  return (
    <span className="font-normal text-muted">
      {' '}
      <EdtfDate date={date} locale={locale} phrase="ui.asOf" />
    </span>
  )
}

/** "One source says 1,808 days." */
function OtherCounts({ person, evidence, locale }: ProfilePart) {
  const claims = person.claims.filter(
    ({ field, sourceId }) => field === 'days_held' && sourceId !== null,
  )
  return claims.map((claim) => (
    <p
      key={claim.id}
      className="mt-1 border-s-4 border-double border-accent ps-3 text-sm"
    >
      {translator(locale)('person.otherCount')}{' '}
      <strong>
        <InLanguage text={claim.value ?? ''} lang={claim.lang} locale={locale} />
      </strong>{' '}
      — <ClaimLine claim={claim} under={claim} evidence={evidence} locale={locale} />
    </p>
  ))
}
