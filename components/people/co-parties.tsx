import type { ProfileCase } from '#db/queries/person-cases'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { PersonName } from './person-name.tsx'

/** The other people in a case, with links to what is known of them. */
export function CoParties({
  others,
  locale,
}: Pick<ProfileCase, 'others'> & { locale: string }) {
  if (others.length === 0) return null
  return (
    <p>
      {translator(locale)('person.coParties')}{' '}
      {others.map(({ slug, names, role }, index) => (
        <span key={`${slug} ${role}`}>
          {index > 0 && ', '}
          <a href={paths.person(locale, slug)}>
            <PersonName names={names} slug={slug} locale={locale} />
          </a>{' '}
          ({words(locale, 'partyRole', role)})
        </span>
      ))}
    </p>
  )
}
