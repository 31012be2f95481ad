import type { ReactNode } from 'react'
import type { DataAddresses } from '#i18n/api-paths'
import { translator } from '#i18n/messages'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

export type PublicPageProps = {
  locale: string
  /** The address of this page in a locale, for the links to its other languages. */
  to: (locale: string) => string
  /** False on a page that has a search box of its own. */
  search?: boolean
  /** Where the page is as data. */
  data?: DataAddresses | undefined
  children: ReactNode
}

export function PublicPage({
  locale,
  to,
  search = true,
  data,
  children,
}: PublicPageProps) {
  return (
    <>
      <a
        href="#main"
        className="sr-only bg-paper focus:not-sr-only focus:absolute focus:z-10 focus:p-3"
      >
        {translator(locale)('ui.skipToContent')}
      </a>
      <SiteHeader locale={locale} to={to} search={search} />
      <main id="main" className="mx-auto max-w-6xl px-4 pt-5 pb-12">
        {children}
      </main>
      <SiteFooter locale={locale} data={data} />
    </>
  )
}
