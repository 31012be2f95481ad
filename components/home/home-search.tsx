import { Button } from '#components/ui/button'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

export function HomeSearch({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <search className="mt-5 block max-w-2xl">
      <form action={paths.people(locale)}>
        <label htmlFor="q" className="block font-semibold">
          {t('layout.searchLabel')}
        </label>
        <div className="mt-1 flex gap-2">
          <input
            id="q"
            type="search"
            name="q"
            aria-describedby="q-hint"
            className="min-h-11 min-w-0 grow rounded-sm border border-muted bg-paper px-3 text-lg"
          />
          <Button>{t('layout.search')}</Button>
        </div>
        <p id="q-hint" className="mt-1 text-sm text-muted">
          {t('home.searchHint')}
        </p>
      </form>
    </search>
  )
}
