import type { Metadata } from 'next'
import { HomePage } from '#components/home/home-page'
import { publicDb } from '#db/public'
import { findHome } from '#db/queries/home'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'
import { today } from '#lib/today'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  const t = translator(locale)
  return pageMetadata({
    locale,
    to: paths.home,
    title: t('layout.tagline'),
    description: t('home.description'),
  })
}

export default async function Home({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  return <HomePage locale={locale} home={findHome(publicDb(), today())} />
}
