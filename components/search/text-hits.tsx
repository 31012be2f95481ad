import { PersonName } from '#components/people/person-name'
import { Badge } from '#components/ui/badge'
import { LocalText } from '#components/ui/local-text'
import { Section } from '#components/ui/section'
import type { FoundTexts, Mention, Named } from '#db/queries/texts'
import { htmlLang } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { MarkedText } from './marked-text.tsx'

type Props = { locale: string; texts: FoundTexts }

/** Where the words stand in texts, which says nothing of what anybody is called. */
export function TextHits({ locale, texts: { people, cases, facilities } }: Props) {
  const t = translator(locale)
  if (people.length + cases.length + facilities.length === 0) return null
  return (
    <Section id="texts" title={t('people.texts.title')}>
      <p className="max-w-prose text-sm text-muted">{t('people.texts.meaning')}</p>
      <ul className="mt-2 border-t border-line">
        <NamedLinks locale={locale} field="case" named={cases} />
        <NamedLinks locale={locale} field="facility" named={facilities} />
        {people.map((person) => (
          <MentionLine key={person.slug} locale={locale} person={person} />
        ))}
      </ul>
    </Section>
  )
}

type NamedProps = {
  locale: string
  field: 'case' | 'facility'
  named: readonly Named[]
}

function NamedLinks({ locale, field, named }: NamedProps) {
  if (named.length === 0) return null
  return (
    <li className="border-b border-line py-1.5">
      <span className="me-2 text-muted">
        {translator(locale)(`people.fields.${field}`)}:
      </span>
      <ul className="inline">
        {named.map(({ slug, names }) => (
          <li key={slug} className="me-4 inline-block">
            <a
              href={paths.people(locale, `${field}=${slug}`)}
              className="inline-block py-0.5"
            >
              <LocalText texts={names} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}

function MentionLine({ locale, person }: { locale: string; person: Mention }) {
  const { slug, names, fictional, excerpt } = person
  return (
    <li className="border-b border-line py-1.5">
      <a href={paths.person(locale, slug)} className="me-2 font-semibold">
        <PersonName names={names} slug={slug} locale={locale} />
      </a>
      {fictional && <Badge>{translator(locale)('ui.fictional')}</Badge>}
      {excerpt && (
        <p
          lang={excerpt.lang === htmlLang(locale) ? undefined : excerpt.lang}
          className="max-w-prose text-sm"
        >
          <MarkedText parts={excerpt.parts} />
        </p>
      )}
    </li>
  )
}
