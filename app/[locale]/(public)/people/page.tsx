import type { Metadata } from 'next'
import { PeoplePage } from '#components/search/people-page'
import { publicDb } from '#db/public'
import { findPeoplePage } from '#db/queries/people-page'
import { parsePeopleFilter } from '#domain/filter'
import { dataOf } from '#i18n/api-paths'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'
import { queryString } from '#lib/query-string'
import { today } from '#lib/today'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/people'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return pageMetadata({
    locale,
    to: (other) => paths.people(other),
    data: dataOf.people(),
    title: translator(locale)('people.title'),
    description: translator(locale)('people.description'),
  })
}

export default async function People({ params, searchParams }: Props) {
  const { locale } = await params
  const { filter, problems } = parsePeopleFilter(queryString(await searchParams))
  const page = findPeoplePage(publicDb(), filter, locale)
  return <PeoplePage {...{ locale, filter, problems, page }} today={today()} />
}
