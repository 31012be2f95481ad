import { Fragment } from 'react'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import { Adjudicated } from './adjudicated.tsx'
import { ClaimLine } from './claim-line.tsx'
import { ClaimValue } from './claim-value.tsx'
import type { Evidence, Group } from './evidence.tsx'
import { wholeWords } from './whole-words.ts'

type Props = { group: Group; evidence: Evidence; locale: string }

/** One field, every value that is claimed for it, and who claims it. */
export function ClaimedValues({ group, evidence, locale }: Props) {
  const { field, disagree, values } = group
  const name = field && words(locale, 'claimField', field)
  const whole = wholeWords(locale, values[0]?.first.subject ?? 'event')
  const t = translator(locale)
  return (
    <div>
      <p className={disagree ? 'font-semibold' : 'text-muted'}>
        {disagree ? t('claims.disagree', { field: name ?? whole }) : name}
      </p>
      <ul>
        {values.map(({ first, claims }) => (
          <li key={first.id}>
            <ClaimValue claim={first} locale={locale} />
            {claims.map((claim, index) => (
              <Fragment key={claim.id}>
                {index === 0 ? ' — ' : '; '}
                <ClaimLine
                  claim={claim}
                  under={first}
                  evidence={evidence}
                  locale={locale}
                />
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      {group.decision && (
        <Adjudicated group={group} decision={group.decision} locale={locale} />
      )}
    </div>
  )
}
