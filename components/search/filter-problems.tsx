import type { FilterProblem } from '#domain/filter'
import { translator } from '#i18n/messages'

type Props = { locale: string; problems: readonly FilterProblem[] }

/** Which part of the address was not understood, its value, and the rule it breaks. */
export function FilterProblems({ locale, problems }: Props) {
  const t = translator(locale)
  if (problems.length === 0) return null
  return (
    <div role="alert" className="my-4 border-2 border-ink px-3 py-2">
      <p className="font-semibold">{t('people.problems.title')}</p>
      <ul className="list-disc ps-5">
        {problems.map(({ field, value, rule }) => (
          <li key={`${field} ${value}`}>
            {t(`people.problems.${rule}`, { field: t(`people.fields.${field}`), value })}
          </li>
        ))}
      </ul>
    </div>
  )
}
