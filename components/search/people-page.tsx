import { PublicPage } from '#components/layout/public-page'
import type { PeopleFound } from '#db/queries/people-page'
import type { Day } from '#domain/edtf'
import { type FilterProblem, type PeopleFilter, queryOf } from '#domain/filter'
import { dataOf } from '#i18n/api-paths'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { FilterForm } from './filter-form.tsx'
import { FilterProblems } from './filter-problems.tsx'
import { FoundPeople } from './found-people.tsx'
import { SearchBox } from './search-box.tsx'

export type PeopleProps = {
  locale: string
  filter: PeopleFilter
  problems: readonly FilterProblem[]
  page: PeopleFound
  /** The day it is. */
  today: Day
}

export function PeoplePage(props: PeopleProps) {
  const { locale, filter, problems, page } = props
  const t = translator(locale)
  const query = queryOf(filter).toString()
  return (
    <PublicPage
      locale={locale}
      to={(other) => paths.people(other, query)}
      search={false}
      data={dataOf.people(queryOf({ ...filter, after: null, before: null }).toString())}
    >
      <h1 className="text-3xl">{t('people.title')}</h1>
      <search aria-label={t('people.fields.q')} className="mt-3 block print:hidden">
        <SearchBox locale={locale} q={filter.q} form="filters" />
        <p className="mt-1 text-sm">
          <a href={paths.match(locale)}>{t('layout.match')}</a>
        </p>
      </search>
      <FilterProblems locale={locale} problems={[...problems, ...page.found.problems]} />
      <div className="mt-3 gap-x-10 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
        <FilterForm locale={locale} filter={filter} found={page.found} />
        <FoundPeople {...props} />
      </div>
    </PublicPage>
  )
}
