import type { PeopleFound } from '#db/queries/people-page'
import { type PeopleFilter, queryOf } from '#domain/filter'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = { locale: string; filter: PeopleFilter; found: PeopleFound['found'] }

/** The people before and after these, from where these begin and end. */
export function PageLinks({ locale, filter, found }: Props) {
  const t = translator(locale)
  const { next, previous, offset, rows, total } = found
  if (!next && !previous) return null
  const link = (place: Partial<PeopleFilter>) =>
    paths.people(
      locale,
      queryOf({ ...filter, after: null, before: null, ...place }).toString(),
    )
  return (
    <nav aria-label={t('ui.pages')} className="mt-4 flex flex-wrap gap-6 print:hidden">
      {previous && (
        <a href={link({ before: previous })} rel="prev" className="py-1">
          {t('ui.previous')}
        </a>
      )}
      <span className="py-1 text-muted">
        {t('people.range', { first: offset + 1, last: offset + rows.length, total })}
      </span>
      {next && (
        <a href={link({ after: next })} rel="next" className="py-1">
          {t('ui.next')}
        </a>
      )}
    </nav>
  )
}
