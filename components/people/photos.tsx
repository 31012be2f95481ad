import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

type Photo = ProfilePart['person']['photos'][number]
type Props = Pick<ProfilePart, 'person' | 'locale'>

/** Photos with their credit; they come once the words are read, and move nothing when they do. */
export function Photos({ person, locale }: Props) {
  if (person.photos.length === 0) return null
  // Several stand beside each other on a phone too, so that the facts are not far below.
  const most =
    person.photos.length > 1
      ? 'max-w-[calc(50%-0.5rem)] sm:max-w-80'
      : 'max-w-60 sm:max-w-80'
  return (
    <div className="mb-6 flex flex-wrap items-start gap-4 sm:gap-6">
      {person.photos.map((photo) => (
        <Photo key={photo.id} {...{ photo, person, locale, most }} />
      ))}
    </div>
  )
}

const longestSide = 320

function Photo({ photo, person, locale, most }: Props & { photo: Photo; most: string }) {
  const { hash, alt, licence, rightsHolder, source } = photo
  const t = translator(locale)
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  const said = localText(alt, locale)
  const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height))
  return (
    <figure className={`w-fit ${most}`}>
      <a href={paths.photo(hash)}>
        {/* biome-ignore lint/performance/noImgElement: the optimiser of Next would keep what is hidden */}
        <img
          src={paths.smallPhoto(hash)}
          alt={said?.text ?? t('person.photoOf', { name })}
          lang={said?.lang}
          width={Math.round(photo.width * scale)}
          height={Math.round(photo.height * scale)}
          loading="lazy"
          decoding="async"
        />
      </a>
      <figcaption className="mt-1 text-sm text-muted contain-inline-size">
        {t('person.photoCredit', { name: rightsHolder ?? '' })}
        {licence && ` (${words(locale, 'photoLicence', licence)})`}
        {' · '}
        {t('ui.source')}:{' '}
        <a href={paths.source(locale, source.slug)}>{source.publisher}</a>
      </figcaption>
    </figure>
  )
}
