import { Fragment } from 'react'
import { Citation } from '#components/sources/citation'
import { Disagreements } from '#components/sources/claims'
import type { Evidence } from '#components/sources/evidence'
import { InLanguage } from '#components/ui/in-language'
import type { PersonProfile } from '#db/queries/person-profile'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

/** Every form of the name, by language and script, with who spells it so. */
export function RecordedNames({ person, evidence, locale }: ProfilePart) {
  const groups = [...Map.groupBy(person.names, ({ lang, script }) => `${lang} ${script}`)]
  return (
    <aside aria-labelledby="names" className="mt-10 lg:mt-2">
      <h2 id="names" className="mb-3 border-b border-line pb-1 text-xl">
        {translator(locale)('person.names')}
      </h2>
      <dl className="gap-x-10 sm:columns-2 lg:columns-1">
        {groups.map(([key, names]) => (
          <div key={key} className="mb-3 break-inside-avoid">
            <GroupName names={names} locale={locale} />
            {names.map((name) => (
              <dd key={name.id}>
                <InLanguage text={name.text} lang={name.lang} locale={locale} />
                <SpelledBy id={name.id} evidence={evidence} />
                <span className="text-sm text-muted">
                  {' '}
                  · {words(locale, 'nameKind', name.kind)}
                </span>
                {name.scheme && (
                  <span className="text-sm text-muted">
                    , {words(locale, 'nameScheme', name.scheme)}
                  </span>
                )}
                <Disagreements
                  subject="name"
                  id={name.id}
                  evidence={evidence}
                  locale={locale}
                />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </aside>
  )
}

function GroupName({ names, locale }: { names: PersonProfile['names']; locale: string }) {
  const [first] = names
  if (!first) return null
  return (
    <dt className="text-muted first-letter:uppercase">
      {languageWords(locale, first.lang)}
      {!first.lang.includes(first.script) && (
        <> · {translator(locale)('person.script', { script: first.script })}</>
      )}
    </dt>
  )
}

/** The sources that spell it so. */
function SpelledBy({ id, evidence }: { id: number; evidence: Evidence }) {
  const claims = evidence.about('name', id).flatMap(({ values }) => values)
  const ids = new Set(
    claims.flatMap((value) => value.claims.map(({ sourceId }) => sourceId)),
  )
  return [...ids]
    .flatMap((sourceId) => evidence.source(sourceId) ?? [])
    .map((source) => (
      <Fragment key={source.id}>
        {' '}
        <Citation source={source} />
      </Fragment>
    ))
}
