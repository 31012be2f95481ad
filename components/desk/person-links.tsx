import type { DeskPerson } from '#db/queries/desk-person'
import type { ReleaseGroups } from '#db/queries/release-lines'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = {
  locale: string
  person: DeskPerson
  groups: ReleaseGroups
  /** The address that readers have; undefined where they are told there is none. */
  publicSlug: string | undefined
}

/** What is done most often, in the order in which it is. */
export function PersonLinks({ locale, person, groups, publicSlug }: Props) {
  const t = translator(locale)
  const { id } = person
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
      <li>
        <a href={paths.desk.newRelease(locale, id)} className="font-semibold">
          {t('desk.people.recordRelease')}
        </a>
      </li>
      <li>
        <a href={paths.desk.editPerson(locale, id)}>{t('desk.person.edit')}</a>
      </li>
      <li>
        <a href={paths.desk.history(locale, id)}>{t('desk.person.history')}</a>
      </li>
      <li>
        <a href={paths.desk.splitPerson(locale, id)}>{t('identity.split')}</a>
      </li>
      {publicSlug !== undefined && (
        <li>
          <a href={paths.person(locale, publicSlug)}>{t('desk.person.publicPage')}</a>
        </li>
      )}
      <li>
        <a href={paths.desk.publication(locale, id)}>{t('desk.publication.title')}</a>
      </li>
      <li>
        <a href={paths.desk.photos(locale, id)}>{t('desk.photos.title')}</a>
      </li>
      <GroupLinks locale={locale} id={id} groups={groups} />
    </ul>
  )
}

type GroupProps = { locale: string; id: number; groups: ReleaseGroups }

/** The same day often brings others of the case, or of the prison, out as well. */
function GroupLinks({ locale, id, groups: { cases, facilities } }: GroupProps) {
  const t = translator(locale)
  const links = [
    { query: `person=${id}`, text: t('quickRelease.one') },
    ...cases.map(({ id: of, names }) => ({
      query: `case=${of}`,
      text: t('quickRelease.ofCase', { name: localText(names, locale)?.text ?? '' }),
    })),
    ...facilities.map(({ id: of, names }) => ({
      query: `facility=${of}`,
      text: t('quickRelease.atFacility', { name: localText(names, locale)?.text ?? '' }),
    })),
  ]
  return links.map(({ query, text }) => (
    <li key={query}>
      <a href={paths.desk.quickRelease(locale, query)}>{text}</a>
    </li>
  ))
}
