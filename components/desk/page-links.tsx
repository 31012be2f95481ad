import { translator } from '#i18n/messages'

type Props = {
  locale: string
  page: number
  /** Whether there is a page after this one. */
  more: boolean
  to: (page: number) => string
}

/** The ways to the pages before and after this one of a list. */
export function PageLinks({ locale, page, more, to }: Props) {
  const t = translator(locale)
  if (page === 1 && !more) return null
  return (
    <nav aria-label={t('ui.pages')} className="mt-4 flex gap-6">
      {page > 1 && <a href={to(page - 1)}>{t('ui.previous')}</a>}
      {more && <a href={to(page + 1)}>{t('ui.next')}</a>}
    </nav>
  )
}
