import { direction, htmlLang, locales } from '#i18n/locales'
import { NotFound } from './not-found.tsx'

/** Next tells this page no locale, so it speaks every one of them. */
export function NotFoundWords() {
  return (
    <main className="mx-auto max-w-prose px-4 py-12">
      {locales.map((locale) => (
        <section
          key={locale}
          lang={htmlLang(locale)}
          dir={direction(locale)}
          className="mb-8 border-b border-line pb-8 last:border-0"
        >
          <NotFound locale={locale} />
        </section>
      ))}
    </main>
  )
}
