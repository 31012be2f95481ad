import { CiteThis } from '#components/sources/cite-this'
import type { Day } from '#domain/edtf'
import { dayWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'
import type { ProfilePart } from './profile-part.ts'

type Props = Pick<ProfilePart, 'person' | 'locale'> & { today: Day }

/** What to write beside a fact taken from the page: whose, of which day, and where it is. */
export function CitePerson({ person, locale, today }: Props) {
  const { slug, displayNames, known } = person
  const query = known ? `known=${known.day}` : ''
  const text = translator(locale)('cite.person', {
    name: localText(displayNames, locale)?.text ?? slug,
    date: dayWords(locale, today),
    address: new URL(paths.person(locale, slug, query), readEnv().origin).href,
  })
  return <CiteThis locale={locale} text={text} />
}
