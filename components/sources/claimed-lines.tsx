import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import type { Claimed } from '#db/queries/sources'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'

type Props = { locale: string; claimed: readonly Claimed[] }

/** What a document says, by the person or the release it speaks of. */
export function ClaimedLines({ locale, claimed }: Props) {
  const groups = [...Map.groupBy(claimed, subjectKey)]
  return (
    <ul className="space-y-3">
      {groups.map(([key, claims]) => (
        <li key={key}>
          <SubjectLink locale={locale} claim={claims[0]} />
          <ul className="ps-4">
            {claims.map((claim) => (
              <li key={claim.id}>
                <ClaimedLine locale={locale} claim={claim} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const subjectKey = ({ person, release }: Claimed) => `${person?.slug} ${release?.slug}`

function SubjectLink({ locale, claim }: { locale: string; claim: Claimed | undefined }) {
  const { person, release } = claim ?? {}
  if (person)
    return (
      <a href={paths.person(locale, person.slug)} className="font-semibold">
        <LocalText texts={person.names} locale={locale} />
      </a>
    )
  if (!release) return null
  return (
    <a href={paths.release(locale, release.slug)} className="font-semibold">
      <LocalText texts={release.names} locale={locale} />
    </a>
  )
}

/** "release, 13 December 2025 · date: 8 September 2020" */
function ClaimedLine({ locale, claim }: { locale: string; claim: Claimed }) {
  const { event, field, value, valueOn, lang, subject } = claim
  const what = event
    ? [words(locale, 'eventKind', event.kind), event.on && dateWords(locale, event.on)]
    : [words(locale, 'claimSubject', subject)]
  return (
    <>
      <span className="text-muted">{what.filter(Boolean).join(', ')}</span>
      {field && <> · {words(locale, 'claimField', field)}</>}
      {(valueOn || value) && ': '}
      {valueOn && <strong>{dateWords(locale, valueOn)}</strong>}
      {valueOn && value && ' — '}
      {value && <InLanguage text={value} lang={lang} locale={locale} />}
      {event?.state === 'refuted' && claim.stance === 'supports' && (
        <em className="text-muted"> ({translator(locale)('sources.refuted')})</em>
      )}
    </>
  )
}
