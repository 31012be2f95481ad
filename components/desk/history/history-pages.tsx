import { Button } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import type { HistoryChoices, HistoryEntry } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import type { DeskPerson } from '#db/queries/desk-person'
import { type HistoryFilter, historyQuery } from '#domain/history-filter'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { DeskPage } from '../desk-page.tsx'
import { HistoryChips } from './history-chips.tsx'
import { HistoryFilterForm } from './history-filter.tsx'
import { HistoryList } from './history-list.tsx'

type Props = {
  locale: string
  filter: HistoryFilter
  choices: HistoryChoices
  entries: readonly HistoryEntry[]
  labels: Labels
  /** There are older entries. */
  more: boolean
}

export function ChangesPage(props: Props) {
  const { locale, filter } = props
  const t = translator(locale)
  const query = historyQuery(filter)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.changes(other, query)}
      title={t('desk.nav.changes')}
    >
      <History {...props} to={(other) => paths.desk.changes(locale, other)} />
    </DeskPage>
  )
}

export function PersonHistory({ person, ...props }: Props & { person: DeskPerson }) {
  const { locale, filter } = props
  const t = translator(locale)
  const { id, displayNames, slug } = person
  const name = localText(displayNames, locale)?.text ?? slug
  const query = historyQuery({ ...filter, personId: null })
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.history(other, id, query)}
      title={t('desk.history.of', { name })}
    >
      <p className="mb-3">
        <a href={paths.desk.person(locale, id)}>{t('desk.history.back')}</a>
      </p>
      <History
        {...props}
        filter={{ ...filter, personId: null }}
        to={(other) => paths.desk.history(locale, id, other)}
        ofOnePerson
      />
    </DeskPage>
  )
}

type HistoryProps = Props & {
  to: (query: string) => string
  ofOnePerson?: boolean
}

function History({
  locale,
  filter,
  choices,
  to,
  ofOnePerson = false,
  ...list
}: HistoryProps) {
  const t = translator(locale)
  const isAsked = historyQuery({ ...filter, before: null }) !== ''
  const { entries, labels } = list
  return (
    <>
      <HistoryFilterForm {...{ locale, filter, choices, ofOnePerson }} />
      <HistoryChips {...{ locale, filter, choices, labels, to }} />
      {entries.length === 0 && isAsked && <Empty>{t('desk.history.noneFits')}</Empty>}
      {(entries.length > 0 || !isAsked) && (
        <form action={paths.desk.undoChanges(locale)}>
          <HistoryList {...{ locale, entries, labels, ofOnePerson, ticks: true }} />
          {entries.length > 0 && (
            <p className="mt-4">
              <Button quiet>{t('desk.undoSet.ticked')}</Button>
            </p>
          )}
        </form>
      )}
      <Pages {...{ locale, filter, to, ...list }} />
    </>
  )
}

type PagesProps = Pick<HistoryProps, 'locale' | 'filter' | 'entries' | 'more' | 'to'>

function Pages({ locale, filter, entries, more, to }: PagesProps) {
  const t = translator(locale)
  const last = entries.at(-1)
  const isFirst = filter.before === null
  if (isFirst && !more) return null
  return (
    <nav aria-label={t('ui.pages')} className="mt-4 flex gap-6">
      {!isFirst && (
        <a href={to(historyQuery({ ...filter, before: null }))}>
          {t('desk.history.newest')}
        </a>
      )}
      {more && last && (
        <a href={to(historyQuery({ ...filter, before: last.id }))}>
          {t('desk.history.older')}
        </a>
      )}
    </nav>
  )
}
