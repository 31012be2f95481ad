import { type Match, matches } from '#domain/filter-fields'
import { translator } from '#i18n/messages'

type Props = { locale: string; match: Match }

/** How dates are taken that are kept as vague as their sources gave them. */
export function MatchChoice({ locale, match }: Props) {
  const t = translator(locale)
  return (
    <section aria-labelledby="group-match">
      <h3 id="group-match" className="border-b border-line pb-0.5 text-base">
        {t('people.fields.match')}
      </h3>
      <fieldset aria-labelledby="group-match" aria-describedby="match-hint">
        <p id="match-hint" className="mt-1 text-sm text-muted">
          {t('people.match.hint')}
        </p>
        <ul className="choices">
          {matches.map((one) => (
            <li key={one}>
              <label>
                <input
                  type="radio"
                  name="match"
                  value={one}
                  defaultChecked={one === match}
                />
                <span>{t(`people.match.${one}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </section>
  )
}
