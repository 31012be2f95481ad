import { DataTable } from '#components/ui/data-table'
import type { Labels } from '#db/queries/desk-labels'
import type { Proposal } from '#db/queries/proposals'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { actionWords } from '../action-words.ts'
import { ProposalPeople } from './proposal-people.tsx'

type Props = {
  locale: string
  proposals: readonly Proposal[]
  labels: Labels
  /** The author's own: what became of them matters more than who they are by. */
  mine: boolean
}

export function ProposalTable({ locale, proposals, labels, mine }: Props) {
  const t = translator(locale)
  return (
    <DataTable<Proposal>
      caption={t('review.title')}
      rows={proposals}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('review.what'),
          cell: ({ id, action }) => (
            <a href={paths.desk.proposal(locale, id)}>{actionWords(locale, action)}</a>
          ),
        },
        {
          heading: t('review.whom'),
          breaks: true,
          cell: ({ personIds }) => (
            <ProposalPeople locale={locale} ids={personIds} labels={labels} />
          ),
        },
        mine
          ? {
              heading: t('review.became'),
              breaks: true,
              cell: (proposal) => <Outcome locale={locale} proposal={proposal} />,
            }
          : {
              heading: t('review.author'),
              breaks: true,
              cell: ({ authorName }) => authorName,
            },
        {
          heading: t('review.since'),
          cell: ({ at }) => (
            <time dateTime={at}>{instantWords(locale, new Date(at))}</time>
          ),
        },
        {
          heading: t('review.reasonsTitle'),
          cell: ({ reasons }) =>
            reasons.map((reason) => t(`review.short.${reason}`)).join(', '),
        },
      ]}
    />
  )
}

function Outcome({ locale, proposal }: { locale: string; proposal: Proposal }) {
  const { state, decidedByName, decisionWhy } = proposal
  const said = state === 'open' || state === 'withdrawn' ? null : decidedByName
  return [translator(locale)(`review.states.${state}`), said, decisionWhy]
    .filter(Boolean)
    .join(' · ')
}
