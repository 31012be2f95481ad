import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { PublicPage } from '#components/layout/public-page'
import { PersonProfile } from '#components/people/person-profile'
import { publicDb } from '#db/public'
import { findMovedPerson, findPersonProfile } from '#db/queries/person-profile'
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

type Props = PageProps<'/[locale]/people/[slug]'>

/** The page and its metadata read the same person, as known on the same day, once. */
const findProfile = cache((slug: string, day: Day | null) =>
  findPersonProfile(publicDb(), slug, day),
)

async function read({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = queryString(await searchParams)
  const asked = readKnownDay(query, today())
  const known = asked.day ? knownQuery(query).toString() : ''
  return { locale, slug, asked, known, person: findProfile(slug, asked.day) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, known, person } = await read(props)
  if (!person) return {}
  const name = localText(person.displayNames, locale)?.text ?? slug
  const description = translator(locale)('person.description', { name })
  return pageMetadata({
    locale,
    to: (other) => paths.person(other, slug, known),
    title: name,
    data: dataOf.person(slug, known),
    description,
  })
}

export default async function PersonPage(props: Props) {
  const { locale, slug, asked, known, person } = await read(props)
  if (!person) {
    const moved = findMovedPerson(publicDb(), slug)
    return moved ? permanentRedirect(paths.person(locale, moved, known)) : notFound()
  }

  return (
    <PublicPage
      locale={locale}
      to={(other) => paths.person(other, slug, known)}
      data={dataOf.person(slug, known)}
    >
      <PersonProfile {...{ person, asked, locale }} today={today()} />
    </PublicPage>
  )
}
