import type { DeskPerson } from '#db/queries/desk-person'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = { locale: string; person: DeskPerson }

/** What is done most often, in the order in which it is. */
export function PersonLinks({ locale, person: { id, slug, publicationLevel } }: Props) {
  const t = translator(locale)
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
      {publicationLevel === 'public' && (
        <li>
          <a href={paths.person(locale, slug)}>{t('desk.person.publicPage')}</a>
        </li>
      )}
    </ul>
  )
}
