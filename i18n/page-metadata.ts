import type { Metadata } from 'next'
import { readEnv } from '#lib/env'
import type { DataAddresses } from './api-paths.ts'
import { defaultLocale, htmlLang, locales } from './locales.ts'

type Page = {
  locale: string
  /** The address of the page in a locale. */
  to: (locale: string) => string
  title: string
  description?: string | undefined
  /** Where the page is as data. */
  data?: DataAddresses | undefined
}

/** Title, canonical address, the other languages and share text of a public page. */
export function pageMetadata({ locale, to, title, description, data }: Page): Metadata {
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
      ...(data && { types: typesOf(data) }),
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

const typesOf = ({ json, csv }: DataAddresses) => ({
  'application/json': json,
  ...(csv && { 'text/csv': csv }),
})
