import { type PeopleFilter, pageSize, queryOf } from '#domain/filter'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = { locale: string; filter: PeopleFilter; total: number }

export function PageLinks({ locale, filter, total }: Props) {
  const t = translator(locale)
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  const link = (page: number, label: string, rel: string) => (
    <a href={paths.people(locale, queryOf({ ...filter, page }).toString())} rel={rel}>
      {label}
    </a>
  )
  return (
    <nav aria-label={t('ui.pages')} className="mt-4 flex flex-wrap gap-6 print:hidden">
      {filter.page > 1 && link(filter.page - 1, t('ui.previous'), 'prev')}
      <span>{t('ui.pageOf', { page: filter.page, pages })}</span>
      {filter.page < pages && link(filter.page + 1, t('ui.next'), 'next')}
    </nav>
  )
}
