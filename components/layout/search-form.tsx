import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

export function SearchForm({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <search className="order-4 w-full sm:max-w-md lg:order-none lg:w-86">
      <form
        action={paths.people(locale)}
        className="grid grid-cols-[minmax(0,1fr)_auto] gap-2"
      >
        <input
          type="search"
          name="q"
          aria-label={t('layout.searchLabel')}
          placeholder={t('layout.searchHint')}
          className="min-w-0 rounded-sm border border-muted bg-paper px-2 py-1 placeholder:text-muted"
        />
        <button
          type="submit"
          className="rounded-sm border border-accent px-3 py-1 text-accent hover:bg-panel"
        >
          {t('layout.search')}
        </button>
      </form>
    </search>
  )
}
