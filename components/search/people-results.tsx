import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/data-table'
import { LocalText } from '#components/ui/local-text'
import type { PersonRow } from '#db/queries/people-list'
import type { PeopleFilter } from '#domain/filter'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { NothingFound } from './nothing-found.tsx'

type Props = { locale: string; people: readonly PersonRow[]; filter: PeopleFilter }

export function PeopleResults({ locale, people, filter }: Props) {
  const t = translator(locale)
  if (people.length === 0) return <NothingFound locale={locale} filter={filter} />
  return (
    <DataTable
      caption={t('people.title')}
      rows={people}
      keyOf={(person) => person.id}
      columns={[
        {
          heading: t('people.name'),
          card: 'bare',
          cell: (person) => <PersonName locale={locale} person={person} />,
        },
        {
          heading: t('people.status'),
          cell: ({ status, sex, certainty }) => (
            <>
              {words(locale, 'custodyStatus', status, { sex })}
              {certainty === 'believed' && (
                <span className="text-muted">
                  {' '}
                  ({words(locale, 'certainty', 'believed')})
                </span>
              )}
            </>
          ),
        },
        {
          heading: t('people.since'),
          cell: (person) => (
            <span className="whitespace-nowrap">{since(locale, person)}</span>
          ),
        },
        {
          heading: t('people.country'),
          cell: ({ country }) => countryWords(locale, country),
        },
      ]}
    />
  )
}

function PersonName({ locale, person }: { locale: string; person: PersonRow }) {
  const shown = localText(person.names, locale)
  const others = Object.entries(person.names).filter(
    ([lang, text]) => lang !== shown?.lang && text !== shown?.text && lang.length === 2,
  )
  return (
    <>
      <a href={paths.person(locale, person.slug)} className="font-semibold">
        {shown ? <LocalText texts={person.names} locale={locale} /> : person.slug}
      </a>
      {person.fictional && (
        <>
          {' '}
          <Badge>{translator(locale)('ui.fictional')}</Badge>
        </>
      )}
      <span className="block text-sm text-muted">
        {others.slice(0, 2).map(([lang, text], index) => (
          <span key={lang}>
            {index > 0 && ' · '}
            <bdi lang={lang}>{text}</bdi>
          </span>
        ))}
      </span>
    </>
  )
}

function since(locale: string, person: PersonRow) {
  return person.since
    ? dateWords(locale, person.since)
    : translator(locale)('dates.unknown')
}
