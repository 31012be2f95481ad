import { InLanguage } from '#components/ui/in-language'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { BoardPart } from './board-part.ts'

type Props = BoardPart & {
  personId: number
  /** The entry that it is said of. */
  but: number
}

/** On which other lists the same person stands, and how they spell the name. */
export function AlsoOn({ personId, but, locale, massReleaseId, ...part }: Props) {
  const ids = part.lines.get(personId)?.entryIds ?? []
  const others = ids
    .filter((id) => id !== but)
    .flatMap((id) => part.entries.get(id) ?? [])
  if (others.length === 0) return null
  return (
    <p>
      {translator(locale)('board.alsoOn')}{' '}
      {others.map(({ id, listId, publisher, rawText, lang }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          {listId === null ? (
            publisher
          ) : (
            <a href={`${paths.desk.rollList(locale, massReleaseId, listId)}#entry-${id}`}>
              {publisher}
            </a>
          )}
          {': '}
          <InLanguage text={rawText} lang={lang} locale={locale} />
        </span>
      ))}
    </p>
  )
}
