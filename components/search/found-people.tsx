import { FilterChips } from './filter-chips.tsx'
import { NearNames } from './near-names.tsx'
import { NothingFound, WhatToTry } from './nothing-found.tsx'
import { PageLinks } from './page-links.tsx'
import type { PeopleProps } from './people-page.tsx'
import { PeopleResults } from './people-results.tsx'
import { ResultHeadline } from './result-headline.tsx'
import { SortLinks } from './sort-links.tsx'
import { TextHits } from './text-hits.tsx'

/** Every kind of result apart: certain names, names that come near, texts. */
export function FoundPeople(props: PeopleProps) {
  const { locale, filter, page } = props
  const { found, hits, near, texts } = page
  const isEmpty = found.total === 0
  return (
    <div id="results" className="min-w-0">
      <ResultHeadline {...props} />
      <FilterChips locale={locale} filter={filter} labels={found.labels} />
      {isEmpty ? (
        <NothingFound locale={locale} filter={filter} waysOut={page.waysOut} />
      ) : (
        <>
          <SortLinks locale={locale} filter={filter} />
          <PeopleResults locale={locale} people={found.rows} hits={hits} />
          <PageLinks locale={locale} filter={filter} found={found} />
        </>
      )}
      <NearNames locale={locale} people={near} />
      {texts && <TextHits locale={locale} texts={texts} />}
      {isEmpty && <WhatToTry locale={locale} filter={filter} />}
    </div>
  )
}
