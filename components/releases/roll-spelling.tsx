import { NamedCitation } from '#components/sources/citation'
import { Claims } from '#components/sources/claims'
import type { Evidence } from '#components/sources/evidence'
import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import type { RollEntry } from '#db/queries/mass-release-parts'
import { dateWords } from '#i18n/format'
import { words } from '#i18n/words'

type Props = {
  entry: Pick<RollEntry, 'id' | 'rawText' | 'lang' | 'matchState' | 'note' | 'sourceId'>
  evidence: Evidence
  locale: string
  /** With the day of the list, where the page does not tell it anyway. */
  dated?: boolean
}

/** The name as one list has it, whose list, and whether it is taken to be this person. */
export function RollSpelling({ entry, evidence, locale, dated = false }: Props) {
  const source = evidence.source(entry.sourceId)
  return (
    <>
      <InLanguage text={entry.rawText} lang={entry.lang} locale={locale} />
      {source && (
        <>
          {' — '}
          <NamedCitation source={source} />
          {dated && source.on && (
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
