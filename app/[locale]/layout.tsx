import { notFound } from 'next/navigation'
import { direction, htmlLang, isLocale } from '#i18n/locales'
import '../globals.css'

export default async function LocaleLayout({
  children,
  params,
}: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()

  return (
    <html lang={htmlLang(locale)} dir={direction(locale)}>
      <body>{children}</body>
    </html>
  )
}
