import { htmlLang, localeName, locales } from '#i18n/locales'
import { translator } from '#i18n/messages'
import type { PublicPageProps } from './public-page.tsx'

/** Plain links to this page in the other languages, each in its own words. */
export function LocaleSwitch({ locale, to }: Pick<PublicPageProps, 'locale' | 'to'>) {
  return (
    <nav aria-label={translator(locale)('layout.languages')}>
      <ul className="-mx-1.5 flex flex-wrap text-sm">
        {locales.map((other) => (
          <li key={other}>
            <a
              href={to(other)}
              lang={htmlLang(other)}
              hrefLang={htmlLang(other)}
              aria-current={other === locale ? 'true' : undefined}
              className="block px-1.5 py-1 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {localeName(other)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
