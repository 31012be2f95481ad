import type { ReactNode } from 'react'
import { PersonName } from '#components/people/person-name'
import { Badge } from '#components/ui/badge'
import type { PersonRow } from '#db/queries/people-list'
import { scriptOf } from '#domain/script'
import { dateForms } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { defaultLocale } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'
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
    <li className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <div>
        <a href={paths.person(locale, slug)} className="me-2 inline-block font-semibold">
          <PersonName names={names} slug={slug} locale={locale} />
        </a>
        <OtherName locale={locale} names={names} />
        {fictional && <Badge>{translator(locale)('ui.fictional')}</Badge>}
      </div>
      <p className="text-sm leading-6">
        <Standing locale={locale} person={person} />
        {hasCountry && (
          <span className="text-muted"> · {countryWords(locale, person.country)}</span>
        )}
      </p>
      {children && <div className="text-sm text-muted sm:col-span-2">{children}</div>}
    </li>
  )
}

type NamesProps = { locale: string; names: Readonly<Record<string, string>> }

/** The name in another script, for those who know it only so. */
function OtherName({ locale, names }: NamesProps) {
  const shown = localText(names, locale)
  const other = Object.entries(names)
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .find(
      ([lang, text]) =>
        lang.length === 2 && scriptOf(text) !== scriptOf(shown?.text ?? ''),
    )
  if (!shown || !other) return null
  const [lang, text] = other
  return (
    <bdi lang={lang} className="me-2 inline-block text-sm text-muted">
      {text}
    </bdi>
  )
}

const rankOf = (lang: string) => (lang === defaultLocale ? 0 : 1)

function Standing({ locale, person }: { locale: string; person: PersonRow }) {
  const { certainty, since } = person
  const t = translator(locale)
  return (
    <>
      {statusWords(locale, person)}
      {certainty === 'believed' && ` (${words(locale, 'certainty', 'believed')})`}
      <span className="text-muted">
        , {since ? t('ui.since', dateForms(locale, 'date', since)) : t('dates.unknown')}
      </span>
    </>
  )
}
