import type { Metadata } from 'next'
import { PrivacyPage } from '#components/about/privacy-page'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/about/privacy'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return pageMetadata({
    locale,
    to: paths.privacy,
    title: translator(locale)('privacy.title'),
    description: translator(locale)('privacy.description'),
  })
}

export default async function Privacy({ params }: Props) {
  return <PrivacyPage locale={(await params).locale} />
}
