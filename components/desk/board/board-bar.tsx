import { InLanguage } from '#components/ui/in-language'
import type { RollChange } from '#db/queries/roll-changes'
import type { OpenEntry } from '#db/queries/roll-piles'
import type { BoardQuery } from '#domain/roll-board'
import { boardQueryText } from '#domain/roll-board'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { actionWords } from '../action-words.ts'
import { ButtonsForm } from '../buttons-form.tsx'
import { BoardKeys } from './board-keys.tsx'
import { BoardLive } from './board-live.tsx'
import { type BoardPart, boardFormId, isTicked } from './board-part.ts'

/** What the board is worked with, and what others do on it meanwhile. */
export type Work = {
  action: FormAction
  editorId: string
  /** The newest revision when the page was drawn. */
  seen: number
  changes: readonly RollChange[]
  /** The last decision of this editor, to take back. */
  undoable: number | undefined
}

type Props = BoardPart & {
  work: Work
  query: BoardQuery
  /** Open entries in the order of the page. */
  shown: readonly OpenEntry[]
  isOpen: boolean
}

/** The form of all the buttons below, kept in sight: what came of the last one, and undo. */
export function BoardBar({ work, query, shown, isOpen, ...part }: Props) {
  const { locale, massReleaseId } = part
  const t = translator(locale)
  return (
    <div className="sticky top-0 z-10 -mx-2 border-y border-line bg-paper px-2 py-1.5">
      {isOpen && (
        <ButtonsForm
          id={boardFormId}
          action={work.action}
          hidden={{
            locale,
            massReleaseId: String(massReleaseId),
            query: boardQueryText(query),
            shown: shown.map(({ id }) => id).join(' '),
            offered: shown
              .filter(isTicked)
              .map(({ id }) => id)
              .join(' '),
          }}
          words={{
            refused: t('desk.form.refused'),
            invalid: t('errors.wrong-form'),
            saving: t('desk.form.saving'),
            signedOut: t('errors.signed-out'),
            failed: t('errors.not-sent'),
          }}
        >
          <div className="flex flex-wrap items-center gap-2">
            {work.undoable !== undefined && (
              <button
                type="submit"
                name="undo"
                value={work.undoable}
                data-key="z"
                className="act"
              >
                {t('board.undo')}
              </button>
            )}
            <BoardKeys
              stamp={work.seen}
              words={{ on: t('board.keysOn'), off: t('board.keysOff') }}
            />
            <Help locale={locale} />
          </div>
        </ButtonsForm>
      )}
      <JustNow work={work} {...part} />
      <BoardLive
        address={paths.desk.rollChanges(locale, massReleaseId)}
        seen={work.seen}
      />
    </div>
  )
}

const helped = ['j', 'k', 'number', 'n', 'u', 'w', 'x', 'o', 'd', 's', 'z'] as const

function Help({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <details className="text-sm">
      <summary data-key="?">{t('board.keys.title')}</summary>
      <dl className="grid max-h-[50vh] grid-cols-[auto_1fr] gap-x-3 overflow-y-auto pt-1 sm:grid-cols-[auto_1fr_auto_1fr]">
        {helped.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="font-mono">{key === 'number' ? '1–9' : key}</kbd>
            </dt>
            <dd>{t(`board.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Who decided what last: said aloud by a screen reader when it changes. */
function JustNow({ work, locale, entries }: BoardPart & { work: Work }) {
  const t = translator(locale)
  const [last] = work.changes
  const entry = last?.entries === 1 ? entries.get(last.entryId) : undefined
  return (
    <p role="status" className="min-h-6 truncate text-sm text-muted">
      {last && (
        <>
          {last.editorId === work.editorId ? t('board.you') : last.editorName}
          {`, ${instantWords(locale, new Date(last.at))}: `}
          {actionWords(locale, last.action)}
          {last.entries > 1 && ` (${t('board.entries', { count: last.entries })})`}
          {entry && (
            <>
              {' · '}
              <InLanguage
                text={entry.understood.name || entry.rawText}
                lang={entry.lang}
                locale={locale}
              />
              {`: ${words(locale, 'matchState', entry.matchState)}`}
            </>
          )}
        </>
      )}
    </p>
  )
}
