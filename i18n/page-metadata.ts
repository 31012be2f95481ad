import type { Metadata } from 'next'
import { readEnv } from '#lib/env'
import { defaultLocale, htmlLang, locales } from './locales.ts'

type Page = {
  locale: string
  /** The address of the page in a locale. */
  to: (locale: string) => string
  title: string
  description?: string | undefined
}

/** Title, canonical address, the other languages and share text of a public page. */
export function pageMetadata({ locale, to, title, description }: Page): Metadata {
  return {
    metadataBase: new URL(readEnv().origin),
    title: `${title} · Habeas`,
    description: description ?? null,
    alternates: {
      canonical: to(locale),
      languages: Object.fromEntries([
        ...locales.map((other) => [htmlLang(other), to(other)]),
        ['x-default', to(defaultLocale)],
      ]),
    },
    openGraph: {
      type: 'website',
      siteName: 'Habeas',
      locale: htmlLang(locale),
      url: to(locale),
      title,
      ...(description ? { description } : {}),
    },
  }
}
