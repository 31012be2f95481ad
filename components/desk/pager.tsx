import { translator } from '#i18n/messages'

type Props = { locale: string; page: number; pages: number; to: (page: number) => string }

export function Pager({ locale, page, pages, to }: Props) {
  const t = translator(locale)
  if (pages <= 1) return null
  return (
    <nav aria-label={t('ui.pages')} className="mt-4 flex gap-4">
      {page > 1 && <a href={to(page - 1)}>{t('ui.previous')}</a>}
      <span>{t('ui.pageOf', { page, pages })}</span>
      {page < pages && <a href={to(page + 1)}>{t('ui.next')}</a>}
    </nav>
  )
}
