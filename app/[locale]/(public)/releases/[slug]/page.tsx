import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PublicPage } from '#components/layout/public-page'
import { MassReleasePage } from '#components/releases/mass-release-page'
import { publicDb } from '#db/public'
import { findMassRelease } from '#db/queries/mass-releases'
import { dataOf } from '#i18n/api-paths'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/releases/[slug]'>

// The page and its metadata read the same release once.
const findRelease = cache((slug: string) => findMassRelease(publicDb(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const release = findRelease(slug)
  if (!release) return {}
  const title = localText(release.names, locale)?.text ?? slug
  const description = translator(locale)('releases.description', { name: title })
  return pageMetadata({
    locale,
    to: (other) => paths.release(other, slug),
    data: dataOf.release(slug),
    title,
    description,
  })
}

export default async function ReleasePage({ params }: Props) {
  const { locale, slug } = await params
  const release = findRelease(slug)
  if (!release) notFound()

  return (
    <PublicPage
      locale={locale}
      to={(other) => paths.release(other, slug)}
      data={dataOf.release(slug)}
    >
      <MassReleasePage release={release} locale={locale} />
    </PublicPage>
  )
}
