import { InLanguage } from '#components/ui/in-language'
import type { OpenEntry as Entry } from '#db/queries/roll-piles'
import { boardButton } from '#domain/roll-board'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { Act } from './act.tsx'
import { type BoardPart, boardFormId, isTicked } from './board-part.ts'
import { Candidate } from './candidate.tsx'
import { UnderstoodLine } from './understood.tsx'

type Props = BoardPart & {
  entry: Entry
  /** The open entry that comes after it on the page. */
  nextId: number | undefined
}

/** A name on a list that nobody has decided about, and everything that can be decided. */
export function OpenEntry({ entry, ...part }: Props) {
  const { id, rawText, lang, candidates } = entry
  const { locale } = part
  return (
    <article
      id={`entry-${id}`}
      data-entry={id}
      tabIndex={-1}
      aria-labelledby={`raw-${id}`}
      className="entry"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 id={`raw-${id}`} className="text-lg whitespace-pre-line">
          <InLanguage text={rawText} lang={lang} locale={locale} />
        </h4>
        {isTicked(entry) && <Tick entry={entry} {...part} />}
      </div>
      <UnderstoodLine locale={locale} {...entry} />
      <FromList entry={entry} {...part} />
      {candidates.length > 0 && (
        <ol className="mt-2">
          {candidates.map((match, index) => (
            <Candidate
              key={match.person.id}
              {...part}
              entry={entry}
              match={match}
              place={index + 1}
            />
          ))}
        </ol>
      )}
      <Acts entry={entry} {...part} />
    </article>
  )
}

/** Ticked beforehand, and decided by nobody until the button below is pressed. */
function Tick({ entry: { id, version, candidates }, locale, except }: Props) {
  const personId = candidates[0]?.person.id
  if (personId === undefined) return null
  return (
    <label className="flex min-h-6 items-center gap-2 text-sm">
      <input
        type="checkbox"
        form={boardFormId}
        name="picked"
        value={boardButton({ id, version, act: 'matched', personId })}
        defaultChecked={!except.has(id)}
        className="size-4"
      />
      {translator(locale)('board.clearTick')}
    </label>
  )
}

function FromList({ entry, locale, massReleaseId, lists }: Props) {
  const { id, listId, publisher } = entry
  const list = listId === null ? undefined : lists.get(listId)
  const t = translator(locale)
  return (
    <p className="text-sm text-muted">
      {publisher}
      {list?.title && ` – ${list.title}`}
      {listId !== null && (
        <>
          {' · '}
          <a href={paths.desk.rollList(locale, massReleaseId, listId, `entry=${id}`)}>
            {t('board.editEntry')}
          </a>
        </>
      )}
    </p>
  )
}

function Acts({ entry, nextId, locale, massReleaseId }: Props) {
  const t = translator(locale)
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      <Act entry={entry} act="new" hotkey="n">
        {t('board.acts.new')}
      </Act>
      <Act entry={entry} act="not_on_our_list" hotkey="u">
        {t('board.acts.unknown')}
      </Act>
      <Act entry={entry} act="withheld" hotkey="w">
        {t('board.acts.withheld')}
      </Act>
      <a
        href={paths.desk.refuteEntry(locale, massReleaseId, entry.id)}
        data-key="x"
        className="act"
      >
        {t('board.acts.refuted')}
      </a>
      <a
        href={paths.desk.rollEntry(locale, massReleaseId, entry.id)}
        data-key="o"
        className="act"
      >
        {t('board.acts.other')}
      </a>
      {nextId !== undefined && (
        <a href={`#entry-${nextId}`} data-key="s" className="act">
          {t('board.acts.skip')}
        </a>
      )}
    </div>
  )
}
