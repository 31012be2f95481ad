import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { PeopleProps } from './people-page.tsx'

/** How many, counted by which rule. */
export function ResultCount({ locale, found }: PeopleProps) {
  const t = translator(locale)
  return (
    <p className="mb-2" role="status">
      {t.rich('people.count', {
        count: found.total,
        rule: () => (
          <a key="rule" href={`${paths.methodology(locale)}#persons`}>
            {t('rules.persons.name')}
          </a>
        ),
      })}
    </p>
  )
}
