import { EdtfDate } from '#components/dates/edtf-date'
import { NamedCitation } from '#components/sources/citation'
import { Claims } from '#components/sources/claims'
import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import { Section } from '#components/ui/section'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

/** The lists of mass releases that name the person, and how each spells it. */
export function MassReleaseEntries({ person, evidence, locale }: ProfilePart) {
  const releases = [...Map.groupBy(person.rolls, ({ massRelease }) => massRelease.id)]
  if (releases.length === 0) return null
  return (
    <Section id="mass-releases" title={translator(locale)('person.massReleases')}>
      <ul className="space-y-3">
        {releases.map(([id, [first, ...more]]) => (
          <li key={id}>
            {first && (
              <p>
                <a
                  href={paths.release(locale, first.massRelease.slug)}
                  className="font-semibold"
                >
                  <LocalText texts={first.massRelease.names} locale={locale} />
                </a>
                , <EdtfDate date={first.on} locale={locale} />
              </p>
            )}
            <ul className="ps-4">
              {(first ? [first, ...more] : []).map((entry) => (
                <li key={entry.id}>
                  <Entry {...{ entry, evidence, locale }} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type EntryProps = Omit<ProfilePart, 'person'> & {
  entry: ProfilePart['person']['rolls'][number]
}

function Entry({ entry, evidence, locale }: EntryProps) {
  const source = evidence.source(entry.sourceId)
  return (
    <>
      <InLanguage text={entry.rawText} lang={entry.lang} locale={locale} />
      {source && (
        <>
          {' — '}
          <NamedCitation source={source} />
        </>
      )}
      <span className="text-sm text-muted">
        {' '}
        · {words(locale, 'matchState', entry.matchState)}
      </span>
      <Claims subject="roll_entry" id={entry.id} evidence={evidence} locale={locale} />
    </>
  )
}
