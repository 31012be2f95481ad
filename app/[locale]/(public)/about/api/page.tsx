import type { Metadata } from 'next'
import { ApiPage } from '#components/about/api-page'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'
import { apiReference } from '#transfer/api/reference'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/about/api'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return pageMetadata({
    locale,
    to: paths.api,
    data: { json: paths.data.openapi() },
    title: translator(locale)('api.title'),
    description: translator(locale)('api.description'),
  })
}

export default async function Api({ params }: Props) {
  return <ApiPage locale={(await params).locale} reference={apiReference()} />
}
