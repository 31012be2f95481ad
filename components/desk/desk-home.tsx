import { Section } from '#components/ui/section'
import type { HistoryEntry } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import type { Proposal } from '#db/queries/proposals'
import { type QueueList, queueLists } from '#domain/queue'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { DeskPage } from './desk-page.tsx'
import { HistoryList } from './history/history-list.tsx'
import { PersonFinder } from './person-finder.tsx'
import { ProposalTable } from './proposals/proposal-table.tsx'
import { queueCount } from './queue-words.ts'

type Props = {
  locale: string
  entries: readonly HistoryEntry[]
  labels: Labels
  counts: Record<QueueList, number>
  /** The latest of the editor's own proposals. */
  own: readonly Proposal[]
}

export function DeskHome({ locale, entries, labels, counts, own }: Props) {
  const t = translator(locale)
  return (
    <DeskPage locale={locale} to={paths.desk.home} title={t('desk.title')}>
      <PersonFinder locale={locale} action={paths.desk.people(locale)} autoFocus />
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <a href={paths.desk.newPerson(locale)}>{t('desk.people.new')}</a>
        </li>
        <li>
          <a href={paths.desk.massReleases(locale)}>{t('desk.massReleases.title')}</a>
        </li>
        <li>
          <a href={paths.desk.newMassRelease(locale)}>{t('desk.massReleases.new')}</a>
        </li>
      </ul>
      <Section id="queue" title={t('desk.queue.title')}>
        <QueueCounts locale={locale} counts={counts} />
      </Section>
      {own.length > 0 && (
        <Section id="proposals" title={t('review.mine')}>
          <ProposalTable locale={locale} proposals={own} labels={labels} mine />
          <p className="mt-3">
            <a href={paths.desk.proposals(locale, 'mine=1')}>{t('review.allMine')}</a>
          </p>
        </Section>
      )}
      <Section id="changes" title={t('desk.home.recentChanges')}>
        <HistoryList locale={locale} entries={entries} labels={labels} />
        <p className="mt-3">
          <a href={paths.desk.changes(locale)}>{t('desk.home.allChanges')}</a>
        </p>
      </Section>
    </DeskPage>
  )
}

function QueueCounts({ locale, counts }: Pick<Props, 'locale' | 'counts'>) {
  const t = translator(locale)
  return (
    <ul>
      {queueLists.map((list) => (
        <li key={list}>
          <a href={paths.desk.queue(locale, `list=${list}`)}>{t(`desk.queue.${list}`)}</a>
          {`: ${queueCount(locale, counts[list])}`}
        </li>
      ))}
    </ul>
  )
}
