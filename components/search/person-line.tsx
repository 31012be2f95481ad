import type { ReactNode } from 'react'
import { PersonName } from '#components/people/person-name'
import { Badge } from '#components/ui/badge'
import type { PersonRow } from '#db/queries/people-list'
import { dateForms } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'

type Props = {
  locale: string
  person: PersonRow
  hasCountry: boolean
  /** How the person was found. */
  children?: ReactNode
}

/** One person in a list: the name, other spellings beside it, and how things stand. */
export function PersonLine({ locale, person, hasCountry, children }: Props) {
  const { names, slug, fictional } = person
  return (
    <li className="grid gap-x-6 border-b border-line py-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <div>
        <a href={paths.person(locale, slug)} className="me-2 inline-block font-semibold">
          <PersonName names={names} slug={slug} locale={locale} />
        </a>
        <OtherNames locale={locale} names={names} />
        {fictional && <Badge>{translator(locale)('ui.fictional')}</Badge>}
        {children}
      </div>
      <p className="text-sm leading-6">
        <Standing locale={locale} person={person} />
        {hasCountry && (
          <span className="text-muted"> · {countryWords(locale, person.country)}</span>
        )}
      </p>
    </li>
  )
}

type NamesProps = { locale: string; names: Readonly<Record<string, string>> }

/** The same name as other languages of the record have it, two at most. */
function OtherNames({ locale, names }: NamesProps) {
  const shown = localText(names, locale)
  const others = Object.entries(names).filter(
    ([lang, text]) => lang !== shown?.lang && text !== shown?.text && lang.length === 2,
  )
  return others.slice(0, 2).map(([lang, text]) => (
    <span key={lang} className="me-2 inline-block text-muted">
      <bdi lang={lang}>{text}</bdi>
    </span>
  ))
}

function Standing({ locale, person }: { locale: string; person: PersonRow }) {
  const { status, sex, certainty, since } = person
  const t = translator(locale)
  return (
    <>
      {words(locale, 'custodyStatus', status, { sex })}
      {certainty === 'believed' && ` (${words(locale, 'certainty', 'believed')})`}
      <span className="text-muted">
        , {since ? t('ui.since', dateForms(locale, 'date', since)) : t('dates.unknown')}
      </span>
    </>
  )
}
