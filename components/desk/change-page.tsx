import { Section } from '#components/ui/section'
import type { HistoryEntry } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import { erasureAction } from '#domain/erasure'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { actionWords } from './action-words.ts'
import { undoFields } from './batch/undo-fields.ts'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import { HistoryList } from './history/history-list.tsx'

type Props = {
  locale: string
  entry: HistoryEntry
  labels: Labels
  /** It has just been taken back. */
  isUndone: boolean
  action: FormAction
}

/** One change of the record, and the way to take it back. */
export function ChangePage({ locale, entry, labels, isUndone, action }: Props) {
  const t = translator(locale)
  const isErasure = entry.action === erasureAction
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.change(other, entry.id)}
      title={actionWords(locale, entry.action)}
    >
      {isUndone && (
        <p
          role="status"
          className="mb-4 border-y-2 border-ink bg-panel px-3 py-2 font-semibold"
        >
          {t('apply.undone')}
        </p>
      )}
      <HistoryList locale={locale} entries={[entry]} labels={labels} />
      {isErasure && <p>{t('desk.history.erasedFor')}</p>}
      {!isUndone && !isErasure && (
        <Section id="undo" title={t('apply.undoTitle')}>
          <DeskForm
            locale={locale}
            prefix="undo"
            action={action}
            fields={undoFields({
              ...{ locale, revisionId: entry.id, left: [], only: undefined, later: [] },
            })}
            words={formWords(locale)}
            submit={t('apply.previewUndo')}
            previews
          />
        </Section>
      )}
    </DeskPage>
  )
}
