import { Button } from '#components/ui/button'
import { translator } from '#i18n/messages'

type Props = { locale: string; page: number; pages: number; formAction: string }

/** The ways to other pages of a list, as buttons of its form: they take the ticks along. */
export function Pager({ locale, page, pages, formAction }: Props) {
  const t = translator(locale)
  if (pages <= 1) return null
  const turn = (to: number, words: string) => (
    <Button quiet name="page" value={to} formAction={formAction}>
      {words}
    </Button>
  )
  return (
    <nav aria-label={t('ui.pages')} className="mt-4 flex items-center gap-4">
      {page > 1 && turn(page - 1, t('ui.previous'))}
      <span>{t('ui.pageOf', { page, pages })}</span>
      {page < pages && turn(page + 1, t('ui.next'))}
    </nav>
  )
}
