import type { PersonProfile } from '#db/queries/person-profile'
import { localText } from '#i18n/local-text'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'

type Props = { person: PersonProfile; locale: string }

/** The person for machines: names and birth, and nothing that implies a crime. */
export function PersonJsonLd({ person, locale }: Props) {
  const { displayNames, slug, names, birthOn, photos } = person
  const name = localText(displayNames, locale)?.text ?? slug
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    alternateName: [...new Set(names.map(({ text }) => text))].filter(
      (text) => text !== name,
    ),
    birthDate: birthOn && isoDate.test(birthOn.text) ? birthOn.text : undefined,
    url: whole(paths.person(locale, slug)),
    image: photos.length > 0 ? photos.map(image) : undefined,
  }
  // The one way to break out of a script element is "<".
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: data that is escaped just above
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
  )
}

/** Whoever shows it elsewhere is told whose it is. */
const image = ({
  hash,
  width,
  height,
  rightsHolder,
}: PersonProfile['photos'][number]) => ({
  ...{ '@type': 'ImageObject', contentUrl: whole(paths.photo(hash)), width, height },
  creditText: rightsHolder,
})

const whole = (path: string) => new URL(path, readEnv().origin).href

/** Year, month or day, as far as it is known; schema.org has no words for doubt. */
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
