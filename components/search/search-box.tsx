import { Button } from '#components/ui/button'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = {
  locale: string
  q?: string
  /** The form that it belongs to, where that stands elsewhere on the page. */
  form?: string
}

/** The one search box; a script of ours adds suggestions while a name is typed. */
export function SearchBox({ locale, q = '', form }: Props) {
  const t = translator(locale)
  return (
    <div>
      <label htmlFor="q" className="block font-semibold">
        {t('layout.searchLabel')}
      </label>
      <div className="relative mt-1 grid grid-cols-[minmax(0,1fr)_auto] gap-2">
        <div>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={q}
            form={form}
            aria-describedby="q-hint"
            data-suggestions={paths.suggestions}
            data-locale={locale}
            data-label={t('people.suggestions.label')}
            className="min-h-11 w-full rounded-sm border border-muted bg-paper px-3 text-lg"
          />
        </div>
        <Button form={form}>{t('layout.search')}</Button>
      </div>
      <p id="q-hint" className="mt-1 text-sm text-muted">
        {t('home.searchHint')}
      </p>
      {/* The front lets this one tag through, as it stands. */}
      <script src="/suggestions.js" defer />
    </div>
  )
}
