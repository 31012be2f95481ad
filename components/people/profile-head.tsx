import { InLanguage } from '#components/ui/in-language'
import type { Day } from '#domain/edtf'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { HeldFor } from './held-for.tsx'
import { PersonName } from './person-name.tsx'
import type { ProfilePart } from './profile-part.ts'
import { StandingNow } from './standing-now.tsx'

/** What a reader came to learn, before any scrolling. */
export function ProfileHead({
  person,
  evidence,
  locale,
  today,
}: ProfilePart & { today: Day }) {
  const { displayNames, slug } = person
  return (
    <header>
      <h1 className="text-3xl sm:text-4xl">
        <PersonName names={displayNames} slug={slug} locale={locale} />
      </h1>
      <OtherNames person={person} locale={locale} />
      <dl className="my-5 border-y border-line py-4">
        <StandingNow person={person} evidence={evidence} locale={locale} />
        <HeldFor person={person} evidence={evidence} locale={locale} today={today} />
      </dl>
    </header>
  )
}

/** The name in the other languages of the site, and the way to all its forms. */
function OtherNames({ person, locale }: Pick<ProfilePart, 'person' | 'locale'>) {
  const t = translator(locale)
  const shown = localText(person.displayNames, locale)
  const others = Object.entries(person.displayNames).filter(
    ([lang, text]) => ['be', 'ru', 'en'].includes(lang) && text !== shown?.text,
  )
  return (
    <p className="mt-1 text-muted">
      {others.map(([lang, text]) => (
        <span key={lang}>
          <InLanguage text={text} lang={lang} locale={locale} />
          {' · '}
        </span>
      ))}
      {person.names.length > 1 && (
        <a href="#names">{t('person.nameForms', { count: person.names.length })}</a>
      )}
    </p>
  )
}
