import type { PeopleFilter } from '#domain/filter'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = { locale: string; filter: PeopleFilter }

/** Nobody found is not proof of anything; what to try instead. */
export function NothingFound({ locale, filter }: Props) {
  const t = translator(locale)
  return (
    <div className="max-w-prose border-t border-line pt-4">
      <p className="font-semibold">{t('people.nothing.title')}</p>
      <p className="mt-1">{t('people.nothing.meaning')}</p>
      <ul className="mt-2 list-disc ps-5">
        {filter.q && <li>{t('people.nothing.shorter')}</li>}
        {filter.q && <li>{t('people.nothing.otherSpelling')}</li>}
        <li>
          <a href={paths.people(locale)}>{t('people.nothing.everybody')}</a>
        </li>
      </ul>
    </div>
  )
}
