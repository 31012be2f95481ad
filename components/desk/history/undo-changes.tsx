import { Empty } from '#components/ui/empty'
import { Section } from '#components/ui/section'
import type { HistoryEntry } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction, Report } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { ReportParts } from '../form-report.tsx'
import { HistoryList } from './history-list.tsx'

type Props = {
  locale: string
  ids: readonly number[]
  entries: readonly HistoryEntry[]
  labels: Labels
  report: Report
  /** Later changes that would have to go with them. */
  inTheWay: readonly number[]
  /** How many were asked for beyond what goes at once. */
  left: number
  action: FormAction
}

/** Several changes, what would come of taking them back together, and the way to do it. */
export function UndoChanges(props: Props) {
  const { locale, ids, entries, labels } = props
  const t = translator(locale)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.undoChanges(other, ids)}
      title={t('desk.undoSet.title')}
    >
      {ids.length === 0 ? (
        <Empty>
          {t('desk.undoSet.none')}{' '}
          <a href={paths.desk.changes(locale)}>{t('desk.nav.changes')}</a>
        </Empty>
      ) : (
        <>
          <Preview {...props} />
          <Section id="changes" title={t('desk.undoSet.changes')}>
            <HistoryList {...{ locale, entries, labels, open: true }} />
          </Section>
        </>
      )}
    </DeskPage>
  )
}

function Preview({ locale, ids, report, inTheWay, left, action }: Props) {
  const t = translator(locale)
  const { title, parts, submit, digest } = report
  const more = inTheWay.length
  return (
    <>
      <p className="text-xl">{title}</p>
      {left > 0 && (
        <p className="font-semibold">
          {t('desk.undoSet.left', { left, most: ids.length })}
        </p>
      )}
      {more > 0 && (
        <p>
          <a href={paths.desk.undoChanges(locale, [...inTheWay, ...ids])}>
            {t('desk.undoSet.withThem', { count: more })}
          </a>
        </p>
      )}
      <ReportParts parts={parts} />
      {submit && (
        <Section id="undo" title={t('apply.undoTitle')}>
          <DeskForm
            locale={locale}
            prefix="undo"
            action={action}
            fields={[
              { kind: 'hidden', name: 'revisionIds', value: ids.join(' ') },
              { kind: 'hidden', name: 'seen', value: digest },
              {
                ...{ kind: 'text', name: 'why', label: t('apply.why'), required: true },
                hint: t('desk.hints.why'),
              },
            ]}
            words={formWords(locale)}
            submit={submit}
          />
        </Section>
      )}
    </>
  )
}
