import { idFor } from '#db/ids'
import type { SeedFiles } from './files.ts'
import { dated, ids, type SeedRow } from './rows.ts'

/** Sources, bodies and places: what the rest of the record points at. */
export function referenceRows(files: SeedFiles): SeedRow[] {
  return [
    ...files.sources.map(({ slug, published, ...source }) => ({
      table: 'sources' as const,
      values: {
        id: ids.source(slug),
        slug,
        ...source,
        ...dated('published_on', published),
      },
    })),
    ...files.organisations.map((organisation) => ({
      table: 'organisations' as const,
      values: { id: ids.organisation(organisation.slug), ...organisation },
    })),
    ...files.courts.map((court) => ({
      table: 'courts' as const,
      values: { id: ids.court(court.slug), ...court },
    })),
    ...files.facilities.map((facility) => ({
      table: 'facilities' as const,
      values: { id: ids.facility(facility.slug), ...facility },
    })),
    ...files.articles.map((article) => ({
      table: 'articles' as const,
      values: { id: ids.article(`${article.article}(${article.part})`), ...article },
    })),
    ...files.cases.map(({ parties, ...proceeding }) => ({
      table: 'cases' as const,
      values: { id: ids.case(proceeding.slug), ...proceeding },
    })),
  ]
}

/** Who is a party to which case; after the people themselves. */
export function partyRows({ cases }: SeedFiles): SeedRow[] {
  return cases.flatMap(({ slug, parties }) =>
    parties.map(({ person, role }) => ({
      table: 'case_parties' as const,
      values: {
        id: idFor('case_party', slug, person, role),
        case_id: ids.case(slug),
        person_id: ids.person(person),
        role,
      },
    })),
  )
}
