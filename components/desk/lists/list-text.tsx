import type { BoardEntry, BoardList } from '#db/queries/roll-board'
import { partsOf } from '#domain/list-passages'
import { htmlLang } from '#i18n/locales'

type Props = { locale: string; list: BoardList; entries: readonly BoardEntry[] }

/** The whole list as it was pasted: its entries marked in place, all else muted. */
export function ListText({ locale, list: { text, lang }, entries }: Props) {
  return (
    <div
      lang={lang === htmlLang(locale) ? undefined : lang}
      dir="auto"
      className="whitespace-pre-wrap text-muted"
    >
      {partsOf(text, entries).map((part) => {
        const raw = text.slice(part.startsAt, part.endsAt)
        if (part.kind === 'between') return <span key={part.startsAt}>{raw}</span>
        return (
          <mark key={part.startsAt} className="bg-panel font-normal no-underline">
            <a href={`#entry-${part.entry.id}`} className="text-ink no-underline">
              {raw}
            </a>
          </mark>
        )
      })}
    </div>
  )
}
