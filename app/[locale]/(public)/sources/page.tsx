import type { Metadata } from 'next'
import { SourcesPage } from '#components/sources/sources-page'
import { publicDb } from '#db/public'
import { listSources } from '#db/queries/sources'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/sources'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = translator(locale)
  return pageMetadata({
    locale,
    to: paths.sources,
    title: t('sources.title'),
    description: t('sources.description'),
  })
}

export default async function Sources({ params }: Props) {
  const { locale } = await params
  return <SourcesPage locale={locale} sources={listSources(publicDb())} />
}
