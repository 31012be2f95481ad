import type { Metadata } from 'next'
import { PublicPage } from '#components/layout/public-page'
import { ReleaseList } from '#components/releases/release-list'
import { publicDb } from '#db/public'
import { listMassReleases } from '#db/queries/mass-releases'
import { dataOf } from '#i18n/api-paths'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/releases'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = translator(locale)
  const words = { title: t('releases.title'), description: t('releases.lead') }
  return pageMetadata({ locale, to: paths.releases, data: dataOf.releases(), ...words })
}

export default async function ReleasesPage({ params }: Props) {
  const { locale } = await params
  const t = translator(locale)

  return (
    <PublicPage locale={locale} to={paths.releases} data={dataOf.releases()}>
      <h1 className="text-3xl">{t('releases.title')}</h1>
      <p className="mt-2 max-w-prose">{t('releases.lead')}</p>
      <p className="mt-1 mb-6 text-sm">
        <a href={paths.match(locale)}>{t('layout.match')}</a>
      </p>
      <ReleaseList releases={listMassReleases(publicDb())} locale={locale} />
    </PublicPage>
  )
}
