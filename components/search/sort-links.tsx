import { type PeopleFilter, queryOf } from '#domain/filter'
import { type Sort, sorts } from '#domain/filter-fields'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = { locale: string; filter: PeopleFilter }

/** The same people in another order. */
export function SortLinks({ locale, filter }: Props) {
  const t = translator(locale)
  // The order by likeness is one of names that were asked for.
  const offered = sorts.filter((sort) => filter.q !== '' || sort !== 'relevance')
  const link = (sort: Sort) =>
    paths.people(
      locale,
      queryOf({ ...filter, sort, after: null, before: null }).toString(),
    )
  return (
    <nav aria-label={t('ui.sortBy')} className="mt-3 text-sm print:hidden">
      <span className="me-4 text-muted">{t('ui.sortBy')}:</span>
      <ul className="inline">
        {offered.map((sort) => (
          <li key={sort} className="me-4 inline-block">
            <a
              href={link(sort)}
              aria-current={sort === filter.sort ? 'true' : undefined}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`people.sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
