import type { WayOut } from '#db/queries/people-page'
import { type PeopleFilter, queryOf } from '#domain/filter'
import { fieldOf } from '#domain/filter-fields'
import { chosenParts, without } from '#domain/filter-parts'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = { locale: string; filter: PeopleFilter; waysOut: readonly WayOut[] }

/** Nobody found is not proof of anything; and which filters are in the way. */
export function NothingFound({ locale, filter, waysOut }: Props) {
  const t = translator(locale)
  return (
    <div className="mt-3 max-w-prose border-t border-line pt-3">
      <p className="font-semibold">{t('people.nothing.title')}</p>
      <p className="mt-1">{t('people.nothing.meaning')}</p>
      <WaysOut locale={locale} filter={filter} waysOut={waysOut} />
    </div>
  )
}

/** Never a dead end. */
export function WhatToTry({ locale, filter }: Omit<Props, 'waysOut'>) {
  const t = translator(locale)
  const isFiltered = chosenParts(filter).length > 0
  return (
    <ul className="mt-4 list-disc ps-5">
      {filter.q && <li>{t('people.nothing.shorter')}</li>}
      {filter.q && <li>{t('people.nothing.otherSpelling')}</li>}
      {filter.q && isFiltered && (
        <li>
          <a href={paths.people(locale, `${new URLSearchParams({ q: filter.q })}`)}>
            {t('people.nothing.clearFilters')}
          </a>
        </li>
      )}
      <li>
        <a href={paths.people(locale)}>{t('people.nothing.everybody')}</a>
      </li>
    </ul>
  )
}

/** The parts that are in the way, each a link to the list without it. */
function WaysOut({ locale, filter, waysOut }: Props) {
  const t = translator(locale)
  if (waysOut.length === 0) return null
  return (
    <>
      <p className="mt-2">{t('people.nothing.inTheWay')}</p>
      <ul className="list-disc ps-5">
        {waysOut.map(({ part, total }) => (
          <li key={part}>
            <a href={paths.people(locale, queryOf(without(filter, part)).toString())}>
              {t('people.nothing.without', {
                field: t(`people.fields.${fieldOf[part]}`),
                count: total,
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
