import type { Metadata } from 'next'
import { MethodologyPage } from '#components/about/methodology-page'
import { findHead } from '#db/history-head'
import { publicDb } from '#db/public'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/about/methodology'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return pageMetadata({
    locale,
    to: paths.methodology,
    title: translator(locale)('methodology.title'),
    description: translator(locale)('methodology.description'),
  })
}

export default async function Methodology({ params }: Props) {
  return <MethodologyPage locale={(await params).locale} head={findHead(publicDb())} />
}
