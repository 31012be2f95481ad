import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PublicPage } from '#components/layout/public-page'
import { MassReleasePage } from '#components/releases/mass-release-page'
import { publicDb } from '#db/public'
import { findMassRelease } from '#db/queries/mass-releases'
import type { Day } from '#domain/edtf'
import { knownQuery, readKnownDay } from '#domain/known-day'
import { dataOf } from '#i18n/api-paths'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'
import { queryString } from '#lib/query-string'
import { today } from '#lib/today'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/releases/[slug]'>

/** The page and its metadata read the same release, as known on the same day, once. */
const findRelease = cache((slug: string, day: Day | null) =>
  findMassRelease(publicDb(), slug, day),
)

async function read({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = queryString(await searchParams)
  const asked = readKnownDay(query, today())
  const known = asked.day ? knownQuery(query).toString() : ''
  return { locale, slug, asked, known, release: findRelease(slug, asked.day) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, known, release } = await read(props)
  if (!release) return {}
  const title = localText(release.names, locale)?.text ?? slug
  const description = translator(locale)('releases.description', { name: title })
  return pageMetadata({
    locale,
    to: (other) => paths.release(other, slug, known),
    data: dataOf.release(slug, known),
    title,
    description,
  })
}

export default async function ReleasePage(props: Props) {
  const { locale, slug, asked, known, release } = await read(props)
  if (!release) notFound()

  return (
    <PublicPage
      locale={locale}
      to={(other) => paths.release(other, slug, known)}
      data={dataOf.release(slug, known)}
    >
      <MassReleasePage {...{ release, asked, locale }} today={today()} />
    </PublicPage>
  )
}
