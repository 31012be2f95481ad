import { dayWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { PeopleProps } from './people-page.tsx'

/** How many, counted by which rule, for which day, and how vague dates were taken. */
export function ResultHeadline({ locale, filter, page, today }: PeopleProps) {
  const t = translator(locale)
  return (
    <div role="status">
      <h2 className="text-xl">{t('people.count', { count: page.found.total })}</h2>
      <p className="text-sm text-muted">
        {t.rich('people.counted', {
          date: dayWords(locale, filter.on ?? today),
          rule: () => (
            <a key="rule" href={`${paths.methodology(locale)}#persons`}>
              {t('rules.persons.name')}
            </a>
          ),
        })}{' '}
        {t(`people.mode.${filter.match}`)}
      </p>
    </div>
  )
}
