import { LocalText } from '#components/ui/local-text'
import { Section } from '#components/ui/section'
import type { ProfileCase } from '#db/queries/person-cases'
import type { ProfileEvent } from '#db/queries/person-events'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import { CaseCharges } from './case-charges.tsx'
import { CaseDecisions } from './case-decisions.tsx'
import { CoParties } from './co-parties.tsx'
import type { ProfilePart } from './profile-part.ts'

/** Each case: what the person was charged with, what courts decided, and the appeals. */
export function Proceedings(part: ProfilePart) {
  const { person, locale } = part
  const judicial = person.events.filter(({ charge, decision }) => charge || decision)
  const loose = judicial.filter(
    ({ caseId }) => !person.cases.some(({ id }) => id === caseId),
  )
  if (person.cases.length + loose.length === 0) return null
  const t = translator(locale)
  return (
    <Section id="cases" title={t('person.cases')}>
      {person.cases.map((proceeding) => (
        <Case
          key={proceeding.id}
          {...part}
          proceeding={proceeding}
          events={judicial.filter(({ caseId }) => caseId === proceeding.id)}
        />
      ))}
      {loose.length > 0 && <Case {...part} events={loose} />}
    </Section>
  )
}

type CaseProps = ProfilePart & {
  proceeding?: ProfileCase
  events: readonly ProfileEvent[]
}

function Case({ proceeding, events, ...part }: CaseProps) {
  const { locale } = part
  const t = translator(locale)
  return (
    <div className="mb-6">
      <h3 className="text-lg">
        {proceeding ? (
          <LocalText texts={proceeding.names} locale={locale} />
        ) : (
          t('person.caseNotNamed')
        )}
      </h3>
      {proceeding && (
        <p className="text-muted first-letter:uppercase">
          {words(locale, 'caseKind', proceeding.kind)} ·{' '}
          {words(locale, 'partyRole', proceeding.role, { sex: part.person.sex })}
          {proceeding.number && (
            <> · {t('person.caseNumber', { number: proceeding.number })}</>
          )}
        </p>
      )}
      {proceeding && <CoParties others={proceeding.others} locale={locale} />}
      <CaseCharges {...part} events={events} />
      <CaseDecisions {...part} events={events} />
    </div>
  )
}
