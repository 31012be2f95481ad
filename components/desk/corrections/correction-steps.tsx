import { Empty } from '#components/ui/empty'
import type { CorrectionStep } from '#db/queries/corrections'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'

type Props = { locale: string; steps: readonly CorrectionStep[] }

/** What was said and done, in order; notes are for editors alone. */
export function CorrectionSteps({ locale, steps }: Props) {
  const t = translator(locale)
  if (steps.length === 0) return <Empty>{t('ui.none')}</Empty>
  return (
    <ol>
      {steps.map(({ id, at, side, editorName, state, words: said, note }) => (
        <li key={id} className="border-b border-line py-2">
          <p className="text-sm text-muted">
            {[
              instantWords(locale, new Date(at)),
              side === 'asker' ? t('desk.corrections.asker') : editorName,
              words(locale, 'correctionState', state),
            ].join(' · ')}
          </p>
          {said && <p className="max-w-prose whitespace-pre-wrap">{said}</p>}
          {note && (
            <p className="max-w-prose text-sm whitespace-pre-wrap">
              {`${t('desk.corrections.note')}: ${note}`}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
