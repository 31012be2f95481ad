import type { Metadata } from 'next'
import { MatchPage } from '#components/match/match-page'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/match'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = translator(locale)
  const words = { title: t('match.title'), description: t('match.lead') }
  return pageMetadata({ locale, to: paths.match, ...words })
}

export default async function Match({ params }: Props) {
  return <MatchPage locale={(await params).locale} />
}
