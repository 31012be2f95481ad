import { Empty } from '#components/ui/empty'
import type { QueueRow } from '#db/queries/queue'
import {
  type Place,
  type QueueFilter,
  type QueueList,
  queueDays,
  queueLists,
  queueQuery,
} from '#domain/queue'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { DeskPage } from './desk-page.tsx'
import { QueueFilterForm } from './queue-filter.tsx'
import { QueueTable } from './queue-table.tsx'
import { queueCount } from './queue-words.ts'

type Props = {
  locale: string
  filter: QueueFilter
  counts: Record<QueueList, number>
  countries: readonly string[]
  rows: readonly QueueRow[]
  next: Place | null
}

/** What waits for an editor: one list at a time, the oldest first. */
export function QueuePage({ locale, filter, counts, countries, rows, next }: Props) {
  const t = translator(locale)
  const { list } = filter
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.queue(other, queueQuery(filter))}
      title={t('desk.queue.title')}
    >
      <QueueTabs locale={locale} filter={filter} counts={counts} />
      <QueueFilterForm locale={locale} filter={filter} countries={countries} />
      <h2 className="mt-6 text-xl">{t(`desk.queue.${list}`)}</h2>
      <p className="mb-3 max-w-prose text-muted">{t(`desk.queue.${list}Hint`)}</p>
      {rows.length > 0 ? (
        <QueueTable locale={locale} list={list} rows={rows} />
      ) : (
        <Empty>{t(`desk.queue.${list}None`)}</Empty>
      )}
      <QueuePages locale={locale} filter={filter} next={next} />
    </DeskPage>
  )
}

type TabsProps = Pick<Props, 'locale' | 'filter' | 'counts'>

function QueueTabs({ locale, filter, counts }: TabsProps) {
  const t = translator(locale)
  const { list, country } = filter
  const to = (name: QueueList) =>
    queueQuery({ list: name, country, days: queueDays[name] ?? 0, after: null })
  return (
    <nav aria-label={t('desk.queue.title')} className="mb-4">
      <ul className="flex flex-wrap gap-x-6">
        {queueLists.map((name) => (
          <li key={name}>
            <a
              href={paths.desk.queue(locale, to(name))}
              aria-current={name === list ? 'page' : undefined}
              className="block py-1 aria-[current=page]:font-semibold"
            >
              {`${t(`desk.queue.${name}`)} (${queueCount(locale, counts[name])})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function QueuePages({ locale, filter, next }: Pick<Props, 'locale' | 'filter' | 'next'>) {
  const t = translator(locale)
  if (!next && !filter.after) return null
  const to = (after: Place | null) =>
    paths.desk.queue(locale, queueQuery({ ...filter, after }))
  return (
    <nav aria-label={t('ui.pages')} className="mt-4 flex gap-6">
      {filter.after && <a href={to(null)}>{t('desk.queue.first')}</a>}
      {next && <a href={to(next)}>{t('ui.next')}</a>}
    </nav>
  )
}
