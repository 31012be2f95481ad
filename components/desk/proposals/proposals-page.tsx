import { ListTabs } from '#components/desk/list-tabs'
import { Button } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { FieldFrame, inputLook } from '#components/ui/field'
import type { Labels } from '#db/queries/desk-labels'
import type { Proposal } from '#db/queries/proposals'
import { type ReviewReason, reviewReasons } from '#domain/review-rules'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { DeskPage } from '../desk-page.tsx'
import { PageLinks } from '../page-links.tsx'
import { ProposalTable } from './proposal-table.tsx'

type Asked = { reason: ReviewReason | undefined; mine: boolean; page: number }

type Props = {
  locale: string
  asked: Asked
  proposals: readonly Proposal[]
  labels: Labels
  more: boolean
}

/** What waits for a second person, the oldest first, or what became of one's own. */
export function ProposalsPage({ locale, asked, proposals, labels, more }: Props) {
  const t = translator(locale)
  const { mine } = asked
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.proposals(other, queryOf(asked))}
      title={t('review.title')}
    >
      <Tabs locale={locale} mine={mine} />
      {!mine && <ReasonFilter locale={locale} reason={asked.reason} />}
      <p className="my-3 max-w-prose text-muted">
        {t(mine ? 'review.mineHint' : 'review.hint')}
      </p>
      {proposals.length > 0 ? (
        <ProposalTable {...{ locale, proposals, labels, mine }} />
      ) : (
        <Empty>{t(mine ? 'review.mineNone' : 'review.none')}</Empty>
      )}
      <PageLinks
        {...{ locale, more }}
        page={asked.page}
        to={(page) => paths.desk.proposals(locale, queryOf({ ...asked, page }))}
      />
    </DeskPage>
  )
}

function queryOf({ reason, mine, page }: Asked): string {
  return [mine && 'mine=1', reason && `reason=${reason}`, page > 1 && `page=${page}`]
    .filter(Boolean)
    .join('&')
}

function Tabs({ locale, mine }: { locale: string; mine: boolean }) {
  const t = translator(locale)
  const tabs = [
    { href: paths.desk.proposals(locale), text: t('review.open'), isHere: !mine },
    {
      href: paths.desk.proposals(locale, 'mine=1'),
      text: t('review.mine'),
      isHere: mine,
    },
  ]
  return <ListTabs label={t('review.title')} tabs={tabs} />
}

type FilterProps = { locale: string; reason: ReviewReason | undefined }

/** The address is the state: a form that asks for another one. */
function ReasonFilter({ locale, reason }: FilterProps) {
  const t = translator(locale)
  return (
    <form className="flex flex-wrap items-end gap-4">
      <FieldFrame id="reason" label={t('review.reasonsTitle')}>
        <select
          id="reason"
          name="reason"
          defaultValue={reason ?? ''}
          className={inputLook}
        >
          <option value="">{t('review.anyReason')}</option>
          {reviewReasons.map((one) => (
            <option key={one} value={one}>
              {t(`review.short.${one}`)}
            </option>
          ))}
        </select>
      </FieldFrame>
      <Button quiet>{t('desk.queue.show')}</Button>
    </form>
  )
}
