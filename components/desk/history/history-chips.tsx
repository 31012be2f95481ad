import type { HistoryChoices } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import {
  type HistoryFilter,
  type HistoryPart,
  historyParts,
  historyQuery,
  partOf,
  withoutPart,
} from '#domain/history-filter'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import { actionWords } from '../action-words.ts'
import { edtfWords, labelWords } from '../change-words.ts'

type Props = {
  locale: string
  filter: HistoryFilter
  choices: HistoryChoices
  labels: Labels
  /** The address of this page with another query. */
  to: (query: string) => string
}

/** Everything that is asked for, in words, each a link to the same list without it. */
export function HistoryChips({ locale, filter, to, ...known }: Props) {
  const t = translator(locale)
  const chosen = historyParts.filter((part) => partOf(filter, part) !== null)
  if (chosen.length === 0) return null
  return (
    <ul aria-label={t('people.active')} className="mb-4 flex flex-wrap gap-2">
      {chosen.map((part) => (
        <li key={part} className="max-w-full">
          <a
            href={to(historyQuery(withoutPart(filter, part)))}
            className="block rounded-sm border border-muted px-2 py-1 text-sm text-ink no-underline hover:bg-panel"
          >
            <span className="sr-only">{t('people.remove')}: </span>
            {`${t(`desk.history.fields.${part}`)}: ${partWords({ locale, filter, ...known }, part)}`}
            <span aria-hidden="true" className="ms-1.5 text-muted">
              ×
            </span>
          </a>
        </li>
      ))}
      <li className="self-center text-sm">
        <a href={to('')} className="inline-block py-1">
          {t('ui.clearAll')}
        </a>
      </li>
    </ul>
  )
}

type Known = Omit<Props, 'to'>

function partWords({ locale, filter, choices, labels }: Known, part: HistoryPart) {
  const { editor, action, channel, personId } = filter
  const value = partOf(filter, part) ?? ''
  if (part === 'editor')
    return choices.editors.find(({ id }) => id === editor)?.name ?? value
  if (part === 'action' && action) return actionWords(locale, action)
  if (part === 'channel' && channel) return words(locale, 'channel', channel)
  if (part === 'person') return labelWords(locale, labels[`people/${personId}`]) ?? value
  return edtfWords(locale, value)
}
