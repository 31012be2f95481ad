import type { PersonRow } from '#db/queries/people-list'
import type { NameHit } from '#db/queries/search'
import { translator } from '#i18n/messages'
import { FoundAs } from './found-as.tsx'
import { PersonLine } from './person-line.tsx'

type Props = {
  locale: string
  people: readonly PersonRow[]
  hits: ReadonlyMap<number, NameHit>
}

export function PeopleResults({ locale, people, hits }: Props) {
  const isOneCountry = new Set(people.map(({ country }) => country)).size === 1
  return (
    <ol
      aria-label={translator(locale)('people.title')}
      className="mt-1 border-t border-line"
    >
      {people.map((person) => (
        <PersonLine
          key={person.id}
          locale={locale}
          person={person}
          hasCountry={!isOneCountry}
        >
          {hits.has(person.id) && <FoundAs locale={locale} hit={hits.get(person.id)} />}
        </PersonLine>
      ))}
    </ol>
  )
}
