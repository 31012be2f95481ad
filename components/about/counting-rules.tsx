import { countingRules, type RuleId } from '#domain/counting'
import { translator } from '#i18n/messages'
import { ruleWords } from '#i18n/rules'
import { words } from '#i18n/words'

/** Every rule a number on this site can name, with what it counts. */
export function CountingRules({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <dl className="max-w-3xl divide-y divide-line border-y border-line">
      {(Object.keys(countingRules) as RuleId[]).map((id) => (
        <div key={id} id={id} className="py-3">
          <dt>
            <strong>{ruleWords(locale, id).name}</strong>{' '}
            <code className="text-sm text-muted">
              {id} · {t('methodology.version', { version: countingRules[id].version })}
            </code>
          </dt>
          <dd>
            {ruleWords(locale, id).definition}
            <Statuses locale={locale} id={id} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Statuses({ locale, id }: { locale: string; id: RuleId }) {
  const { statuses } = countingRules[id]
  if (!statuses) return null
  return (
    <ul className="mt-1 list-disc ps-5 text-sm">
      {statuses.map((status) => (
        <li key={status}>{words(locale, 'custodyStatus', status)}</li>
      ))}
    </ul>
  )
}
