import { RuleLink } from '#components/ui/rule-link'
import { dayWords } from '#i18n/format'
import { type MessageKey, translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { announcedWords } from './announced.tsx'
import type { ReleasePart } from './release-part.ts'

const counted = ['named', 'matched', 'verified', 'refuted', 'withheld'] as const

/** The figures that must never be read without each other. */
export function ReleaseCounts({
  release: { counts, known },
  locale,
}: Pick<ReleasePart, 'release' | 'locale'>) {
  const t = translator(locale)
  const cells = [
    { name: 'announced', value: announcedWords(locale, counts) },
    ...counted.map((name) => ({ name, value: numberWords(locale, counts[name]) })),
  ]
  return (
    <div className="mt-6 border-y border-line py-3">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
        {cells.map(({ name, value }) => (
          <div key={name}>
            <dt className="font-semibold">{t(`releases.${name}` as MessageKey)}</dt>
            <dd>
              <span className="font-serif text-2xl">{value}</span>
              <span className="block text-sm text-muted">
                {t(`releases.${name}Means` as MessageKey)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-muted">
        {t('releases.rule')} <RuleLink rule="released_in" locale={locale} />
        {known && <> · {t('known.notice', { date: dayWords(locale, known.day) })}</>}
      </p>
    </div>
  )
}
