import { PersonName } from '#components/people/person-name'
import type { DeskPerson } from '#db/queries/desk-person'
import { paths } from '#i18n/paths'

type Props = { locale: string; title: string; person: DeskPerson }

/** What a page about one person is for, and the way back to the person. */
export function HeadingOfPerson({ locale, title, person }: Props) {
  const { id, displayNames, slug } = person
  return (
    <>
      {title}:{' '}
      <a href={paths.desk.person(locale, id)}>
        <PersonName names={displayNames} slug={slug} locale={locale} />
      </a>
    </>
  )
}
