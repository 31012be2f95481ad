import { NamedCitation } from '#components/sources/citation'
import { Claims } from '#components/sources/claims'
import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import type { RollEntry } from '#db/queries/mass-release-parts'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { ReleasePart } from './release-part.ts'
import type { RollLine } from './roll-lines.ts'

type SpellingProps = Pick<ReleasePart, 'evidence' | 'locale'> & { entry: RollEntry }
type Props = ReleasePart & { line: RollLine }

/** The name as each list has it, and whether it is taken to be this person. */
export function RollSpellings({ line, release, evidence, locale }: Props) {
  if (line.entries.length === 0)
    return translator(locale)(release.known ? 'known.onNoList' : 'releases.onNoList')
  return (
    <ul className="space-y-1">
      {line.entries.map((entry) => (
        <li key={entry.id}>
          <Spelling entry={entry} evidence={evidence} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function Spelling({ entry, evidence, locale }: SpellingProps) {
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
      {entry.note && (
        <span className="block text-sm text-muted">
          <LocalText texts={entry.note} locale={locale} />
        </span>
      )}
      <Claims subject="roll_entry" id={entry.id} evidence={evidence} locale={locale} />
    </>
  )
}
