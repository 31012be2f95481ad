import type { Metadata } from 'next'
import { NotFound } from '#components/layout/not-found'
import { PublicPage } from '#components/layout/public-page'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/not-found'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return {
    title: `${translator(locale)('notFound.title')} · Habeas`,
    robots: { index: false },
  }
}

/** What the front answers, with 404, wherever nothing is published. */
export default async function NotFoundPage({ params }: Props) {
  const { locale } = await params

  return (
    <PublicPage locale={locale} to={paths.home}>
      <NotFound locale={locale} />
    </PublicPage>
  )
}
