import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SourcePage } from '#components/sources/source-page'
import { publicDb } from '#db/public'
import { findSource } from '#db/queries/sources'
import { dataOf } from '#i18n/api-paths'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/sources/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const source = findSource(publicDb(), slug)
  if (!source) return {}
  return pageMetadata({
    locale,
    to: (other) => paths.source(other, source.slug),
    data: dataOf.source(source.slug),
    title: [source.publisher, source.title].filter(Boolean).join(': '),
  })
}

export default async function SourceDocument({ params }: Props) {
  const { locale, slug } = await params
  const source = findSource(publicDb(), slug)
  if (!source) notFound()
  return <SourcePage locale={locale} source={source} />
}
