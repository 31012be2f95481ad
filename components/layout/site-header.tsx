import { ariaCurrent } from '#i18n/aria-current'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { LocaleSwitch } from './locale-switch.tsx'
import type { PublicPageProps } from './public-page.tsx'
import { SearchForm } from './search-form.tsx'

export function SiteHeader({
  locale,
  to,
  search,
}: Pick<PublicPageProps, 'locale' | 'to' | 'search'>) {
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
        <a
          href={paths.home(locale)}
          className="font-serif text-xl font-semibold no-underline"
        >
          {translator(locale)('layout.siteName')}
        </a>
        <SiteNavigation locale={locale} here={to(locale)} />
        <div className="ms-auto">
          <LocaleSwitch locale={locale} to={to} />
        </div>
        {search && <SearchForm locale={locale} />}
      </div>
    </header>
  )
}

function SiteNavigation({ locale, here }: { locale: string; here: string }) {
  const t = translator(locale)
  const links = [
    { href: paths.people(locale), words: t('layout.people') },
    { href: paths.releases(locale), words: t('layout.releases') },
    { href: paths.sources(locale), words: t('layout.sources') },
    { href: paths.methodology(locale), words: t('layout.methodology') },
  ]
  return (
    <nav
      aria-label={t('layout.mainNavigation')}
      className="order-3 w-full sm:order-none sm:w-auto"
    >
      <ul className="-mx-1.5 flex flex-wrap max-sm:text-sm lg:-mx-2">
        {links.map(({ href, words }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={ariaCurrent(here, href)}
              className="block px-1.5 py-1 no-underline hover:underline lg:px-2 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
