import { NamedCitation } from '#components/sources/citation'
import { Claims } from '#components/sources/claims'
import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import { dateWords } from '#i18n/format'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

type Props = Omit<ProfilePart, 'person'> & {
  entry: ProfilePart['person']['rolls'][number]
}

/** The name as one list has it, whose list, of when, and whether it is this person. */
export function RollMention({ entry, evidence, locale }: Props) {
  const source = evidence.source(entry.sourceId)
  return (
    <>
      <InLanguage text={entry.rawText} lang={entry.lang} locale={locale} />
      {source && (
        <>
          {' — '}
          <NamedCitation source={source} />
          {source.on && (
            <span className="text-sm text-muted">, {dateWords(locale, source.on)}</span>
          )}
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
