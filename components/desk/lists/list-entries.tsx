import { InLanguage } from '#components/ui/in-language'
import type { BoardEntry, BoardList } from '#db/queries/roll-board'
import { type ListPart, linesIn, type Passage, partsOf } from '#domain/list-passages'
import { isDecided } from '#domain/roll'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { UnderstoodLine } from '../board/understood.tsx'
import { Cut } from './cut.tsx'
import { EntryEdit } from './entry-edit.tsx'

type Props = {
  locale: string
  massReleaseId: number
  list: BoardList
  entries: readonly BoardEntry[]
  /** The entry that is open to be read or split otherwise. */
  openId: number | undefined
  isOpen: boolean
  read: FormAction
}

/** Each entry of the list with all that can be done to it, and what lies between. */
export function ListEntries({ list, entries, ...rest }: Props) {
  const parts = partsOf(list.text, entries)
  return (
    <ol>
      {parts.map((part, index) =>
        part.kind === 'entry' ? (
          <OneEntry
            key={part.entry.id}
            list={list}
            part={part}
            next={nextEntry(parts, index)}
            {...rest}
          />
        ) : (
          <Between key={`${part.startsAt} between`} list={list} part={part} {...rest} />
        ),
      )}
    </ol>
  )
}

function nextEntry(parts: readonly ListPart<BoardEntry>[], index: number) {
  const next = parts.slice(index + 1).find(({ kind }) => kind === 'entry')
  return next?.kind === 'entry' ? next.entry : undefined
}

type EntryPart = Extract<ListPart<BoardEntry>, { kind: 'entry' }>
type EntryProps = Omit<Props, 'entries'> & {
  part: EntryPart
  next: BoardEntry | undefined
}

function OneEntry({ part: { entry }, next, ...rest }: EntryProps) {
  const { locale, openId, isOpen } = rest
  const { id, rawText, lang, matchState } = entry
  return (
    <li id={`entry-${id}`} tabIndex={-1} className="border-b border-line py-2">
      <p className="whitespace-pre-line">
        <InLanguage text={rawText} lang={lang} locale={locale} />
      </p>
      <UnderstoodLine locale={locale} {...entry} />
      {isDecided(matchState) && (
        <p className="text-sm">{words(locale, 'matchState', matchState)}</p>
      )}
      {isOpen && <Cuts entry={entry} next={next} {...rest} />}
      {isOpen && openId === id && (
        <EntryEdit locale={locale} entry={entry} action={rest.read} />
      )}
    </li>
  )
}

type CutsProps = Omit<EntryProps, 'part'> & { entry: BoardEntry }

/** What an editor has decided about is not cut anew; how it is read can still be put right. */
function Cuts({ entry, next, locale, massReleaseId, list }: CutsProps) {
  const t = translator(locale)
  const { id, version, rawText, matchState } = entry
  const label = (what: string) => `${what}: ${rawText}`
  const mayCut = !isDecided(matchState)
  const here = paths.desk.rollList(locale, massReleaseId, list.id, `entry=${id}`)
  return (
    <div className="mt-1 flex flex-wrap items-baseline gap-1.5 text-sm">
      <a href={`${here}#entry-${id}`} aria-label={label(t('board.cuts.edit'))}>
        {t('board.cuts.edit')}
      </a>
      {mayCut && next && !isDecided(next.matchState) && (
        <Cut
          cut={{ kind: 'join', first: { id, version }, second: next }}
          label={label(t('board.cuts.join'))}
        >
          {t('board.cuts.join')}
        </Cut>
      )}
      {mayCut && (
        <Cut cut={{ kind: 'drop', id, version }} label={label(t('board.cuts.drop'))}>
          {t('board.cuts.drop')}
        </Cut>
      )}
    </div>
  )
}

type BetweenProps = Omit<Props, 'entries'> & { part: Passage }

/** What was taken for no name; each line of it can be made an entry. */
function Between({ locale, list, part, isOpen }: BetweenProps) {
  const lines = linesIn(list.text, part)
  const t = translator(locale)
  return lines.map(({ startsAt, endsAt }) => {
    const raw = list.text.slice(startsAt, endsAt)
    return (
      <li
        key={startsAt}
        className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-2 text-muted"
      >
        <InLanguage text={raw} lang={list.lang} locale={locale} />
        {isOpen && (
          <Cut
            cut={{ kind: 'entry', startsAt, endsAt }}
            label={`${t('board.cuts.entry')}: ${raw}`}
          >
            {t('board.cuts.entry')}
          </Cut>
        )}
      </li>
    )
  })
}
