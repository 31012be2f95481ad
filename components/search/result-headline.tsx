import { dayWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { PeopleProps } from './people-page.tsx'

/** How many, counted by which rule, for which day, and how vague dates were taken. */
export function ResultHeadline({ locale, filter, page, today }: PeopleProps) {
  const t = translator(locale)
  const isNow = page.found.problems.some(({ field }) => field === 'known')
  const known = isNow ? null : filter.known
  return (
    <div role="status">
      <h2 className="text-xl">{t('people.count', { count: page.found.total })}</h2>
      <p className="text-sm text-muted">
        {t.rich('people.counted', {
          date: dayWords(locale, filter.on ?? known ?? today),
          rule: () => (
            <a key="rule" href={`${paths.methodology(locale)}#persons`}>
              {t('rules.persons.name')}
            </a>
          ),
        })}{' '}
        {t(`people.mode.${filter.match}`)}
        {known && <> {t('people.asKnown', { date: dayWords(locale, known) })}</>}
      </p>
    </div>
  )
}
