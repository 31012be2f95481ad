import type { findPeople } from '#db/queries/people-search'
import { fieldOf } from '#domain/filter-fields'
import { defaultLocale } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { listLinks, withoutPlace } from './addresses.ts'

type Labels = Record<string, Record<string, { names: Record<string, string> }>>

export function facetsJson(
  { total, facets, labels }: ReturnType<typeof findPeople>,
  query: URLSearchParams,
) {
  const named: Labels = labels
  const data = Object.entries(facets).map(([id, values]) => [
    fieldOf[id as keyof typeof facets],
    values.map((one) => ({ ...one, ...namesOf(named[id]?.[one.value]) })),
  ])
  const people = withoutPlace(query).toString()
  const {
    next: _,
    previous: __,
    ...links
  } = listLinks({
    to: paths.data.facets,
    query,
    html: paths.people(defaultLocale, people),
    after: null,
  })
  return {
    data: { total, facets: Object.fromEntries(data) },
    links: { html: '', ...links },
  }
}

function namesOf(label: Labels[string][string] | undefined) {
  return label && Object.keys(label.names).length > 0 ? { names: label.names } : {}
}
