import { Button } from '#components/ui/button'
import type { PeopleFound } from '#db/queries/people-page'
import { defaultSort, type PeopleFilter } from '#domain/filter'
import { chosenParts } from '#domain/filter-parts'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { Facet } from './facet.tsx'
import { facetGroups } from './facet-groups.ts'
import { MatchChoice } from './match-choice.tsx'

export type FormProps = {
  locale: string
  filter: PeopleFilter
  found: PeopleFound['found']
}

/**
 * A plain form: its address is its state, and it needs no script. On a narrow screen it is
 * folded above the results; on a wide one it stands beside them, folded or not.
 */
export function FilterForm({ locale, filter, found }: FormProps) {
  const t = translator(locale)
  const chosen = chosenParts(filter).length
  return (
    <search aria-label={t('ui.filters')} className="print:hidden">
      <a
        href="#results"
        className="sr-only focus:not-sr-only focus:inline-block focus:py-1"
      >
        {t('people.skipFilters')}
      </a>
      <details className="unfolded-beside mb-3">
        <summary className="py-1 font-semibold">
          {t('ui.filters')}
          {chosen > 0 && ` (${chosen})`}
        </summary>
        <form id="filters" action={paths.people(locale)}>
          <h2 className="text-xl max-lg:sr-only">{t('ui.filters')}</h2>
          {/* In sight from above: from below it would lie over what comes next. */}
          <div className="sticky top-0 mb-2 flex items-center gap-4 border-b border-line bg-paper py-2">
            <Button>{t('ui.apply')}</Button>
            <a href={paths.people(locale)} className="py-1">
              {t('ui.clearAll')}
            </a>
          </div>
          {filter.sort !== defaultSort(filter.q) && (
            <input type="hidden" name="sort" value={filter.sort} />
          )}
          {facetGroups.map(({ id, parts }) => (
            <section key={id} aria-labelledby={`group-${id}`} className="mb-4">
              <h3 id={`group-${id}`} className="border-b border-line pb-0.5 text-base">
                {t(`people.groups.${id}`)}
              </h3>
              {parts.map((part) => (
                <Facet
                  key={part}
                  locale={locale}
                  filter={filter}
                  found={found}
                  part={part}
                />
              ))}
            </section>
          ))}
          <MatchChoice locale={locale} match={filter.match} />
          <div className="mt-3">
            <Button>{t('ui.apply')}</Button>
          </div>
        </form>
      </details>
    </search>
  )
}
