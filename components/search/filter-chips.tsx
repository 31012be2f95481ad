import type { FacetLabels } from '#db/facets/values'
import { type PeopleFilter, queryOf } from '#domain/filter'
import { fieldOf } from '#domain/filter-fields'
import { chosenParts, without } from '#domain/filter-parts'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { ValueText } from './value-text.tsx'
import { valueWords } from './value-words.ts'

type Props = { locale: string; filter: PeopleFilter; labels: FacetLabels }

/** Everything that is chosen, in words, each a link to the same list without it. */
export function FilterChips({ locale, filter, labels }: Props) {
  const t = translator(locale)
  const chosen = chosenParts(filter)
  if (chosen.length === 0) return null
  const cleared = new URLSearchParams(filter.q && { q: filter.q })
  return (
    <ul aria-label={t('people.active')} className="mt-2 flex flex-wrap gap-2">
      {chosen.map(({ part, value }) => (
        <li key={`${part} ${value}`} className="max-w-full">
          <a
            href={paths.people(locale, queryOf(without(filter, part, value)).toString())}
            className="block rounded-sm border border-muted px-2 py-1 text-sm text-ink no-underline hover:bg-panel"
          >
            <span className="sr-only">{t('people.remove')}: </span>
            {t(`people.fields.${fieldOf[part]}`)}
            {': '}
            <ValueText
              words={valueWords(part, { locale, value, labels })}
              locale={locale}
            />
            <span aria-hidden="true" className="ms-1.5 text-muted print:hidden">
              ×
            </span>
          </a>
        </li>
      ))}
      <li className="self-center text-sm print:hidden">
        <a href={paths.people(locale, cleared.toString())} className="inline-block py-1">
          {t('ui.clearAll')}
        </a>
      </li>
    </ul>
  )
}
