import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { PublicPage } from '#components/layout/public-page'
import { PersonProfile } from '#components/people/person-profile'
import { publicDb } from '#db/public'
import { findMovedPerson, findPersonProfile } from '#db/queries/person-profile'
import { dataOf } from '#i18n/api-paths'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'
import { today } from '#lib/today'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/people/[slug]'>

// The page and its metadata read the same person once.
const findProfile = cache((slug: string) => findPersonProfile(publicDb(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const person = findProfile(slug)
  if (!person) return {}
  const name = localText(person.displayNames, locale)?.text ?? slug
  const description = translator(locale)('person.description', { name })
  return pageMetadata({
    locale,
    to: (other) => paths.person(other, slug),
    title: name,
    data: dataOf.person(slug),
    description,
  })
}

export default async function PersonPage({ params }: Props) {
  const { locale, slug } = await params
  const person = findProfile(slug)
  if (!person) {
    const moved = findMovedPerson(publicDb(), slug)
    return moved ? permanentRedirect(paths.person(locale, moved)) : notFound()
  }

  return (
    <PublicPage
      locale={locale}
      to={(other) => paths.person(other, slug)}
      data={dataOf.person(slug)}
    >
      <PersonProfile person={person} today={today()} locale={locale} />
    </PublicPage>
  )
}
