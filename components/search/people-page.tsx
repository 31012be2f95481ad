import { PublicPage } from '#components/layout/public-page'
import type { FoundPeople } from '#db/queries/people-search'
import { type FilterProblem, type PeopleFilter, queryOf } from '#domain/filter'
import { dataOf } from '#i18n/api-paths'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { FilterForm } from './filter-form.tsx'
import { FilterProblems } from './filter-problems.tsx'
import { PageLinks } from './page-links.tsx'
import { PeopleResults } from './people-results.tsx'
import { ResultCount } from './result-count.tsx'

export type PeopleProps = {
  locale: string
  filter: PeopleFilter
  problems: readonly FilterProblem[]
  found: FoundPeople
}

export function PeoplePage(props: PeopleProps) {
  const { locale, filter, problems, found } = props
  const query = queryOf(filter).toString()
  return (
    <PublicPage
      locale={locale}
      to={(other) => paths.people(other, query)}
      search={false}
      data={dataOf.people(queryOf({ ...filter, after: null, before: null }).toString())}
    >
      <h1 className="text-3xl">{translator(locale)('people.title')}</h1>
      <div className="mt-4 gap-8 lg:grid lg:grid-cols-[17rem_1fr]">
        <FilterForm locale={locale} filter={filter} found={found} />
        <div className="min-w-0">
          <FilterProblems locale={locale} problems={[...problems, ...found.problems]} />
          <ResultCount {...props} />
          <PeopleResults locale={locale} people={found.rows} filter={filter} />
          <PageLinks locale={locale} filter={filter} found={found} />
        </div>
      </div>
    </PublicPage>
  )
}
