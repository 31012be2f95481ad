import { Badge } from '#components/ui/badge'
import { Section } from '#components/ui/section'
import type { Labels } from '#db/queries/desk-labels'
import type { Proposal, ProposalComment } from '#db/queries/proposals'
import type { ProposalPart, ProposedChange } from '#domain/proposal-parts'
import { formWords } from '#i18n/desk-form-words'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { actionWords } from '../action-words.ts'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { newLabels } from './new-labels.ts'
import { type Pictures, ProposalChanges } from './proposal-changes.tsx'
import {
  idField,
  type ProposalActions,
  ProposalDecisions,
} from './proposal-decisions.tsx'
import { ProposalPeople } from './proposal-people.tsx'

type Props = {
  locale: string
  proposal: Proposal
  changes: readonly ProposedChange[]
  parts: readonly ProposalPart[]
  seen: string
  labels: Labels
  comments: readonly ProposalComment[]
  pictures: Pictures
  as: 'reviewer' | 'author' | 'other'
  actions: ProposalActions
}

/** One change that waits, why, what it would do to the record as it is now. */
export function ProposalPage({ locale, proposal, changes, ...rest }: Props) {
  const t = translator(locale)
  const { parts, seen, comments, pictures, as, actions } = rest
  const labels = { ...newLabels(changes), ...rest.labels }
  const { id, action, state } = proposal
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.proposal(other, id)}
      title={t('review.titleOf', { what: actionWords(locale, action) })}
      heading={actionWords(locale, action)}
    >
      <Summary locale={locale} proposal={proposal} labels={labels} />
      <Section id="changes" title={t('review.changes')}>
        {changes.length === 0 && <p>{t('review.erasedTexts')}</p>}
        <ProposalChanges {...{ locale, changes, labels, pictures }} />
      </Section>
      <Section id="comments" title={t('review.comments')}>
        <Comments locale={locale} comments={comments} />
        <DeskForm
          locale={locale}
          prefix="comment"
          action={actions.comment}
          fields={[
            idField(id),
            { kind: 'long', name: 'text', label: t('review.comment'), rows: 3 },
          ]}
          words={formWords(locale)}
          submit={t('review.addComment')}
        />
      </Section>
      {state === 'open' && (
        <ProposalDecisions {...{ locale, id, seen, labels, parts, as, actions }} />
      )}
    </DeskPage>
  )
}

type SummaryProps = Pick<Props, 'locale' | 'proposal' | 'labels'>

function Summary({ locale, proposal, labels }: SummaryProps) {
  const t = translator(locale)
  const { at, authorName, channel, why, reasons, state, revisionId } = proposal
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-2">
        <Badge>{t(`review.states.${state}`)}</Badge>
        <ProposalPeople locale={locale} ids={proposal.personIds} labels={labels} />
      </p>
      <p className="text-sm text-muted">
        <time dateTime={at}>{instantWords(locale, new Date(at))}</time>
        {` · ${t('review.by', { name: authorName })} · ${words(locale, 'channel', channel)}`}
      </p>
      {why && <p>{t('desk.history.why', { why })}</p>}
      {state === 'open' ? (
        <>
          <p className="mt-3">{t('review.waits')}</p>
          <ul className="list-disc ps-5">
            {reasons.map((reason) => (
              <li key={reason}>{t(`review.reasons.${reason}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        <Decided locale={locale} proposal={proposal} />
      )}
      {revisionId !== null && (
        <p>
          <a href={paths.desk.change(locale, revisionId)}>{t('review.revision')}</a>
        </p>
      )}
    </>
  )
}

function Decided({ locale, proposal }: Pick<Props, 'locale' | 'proposal'>) {
  const { decidedByName, decidedAt, decisionWhy, state } = proposal
  const t = translator(locale)
  return (
    <p className="mt-3 max-w-prose border-y-2 border-ink bg-panel px-3 py-2">
      {t('review.decided', {
        state: t(`review.states.${state}`),
        name: decidedByName ?? '',
        when: instantWords(locale, new Date(decidedAt ?? 0)),
      })}
      {decisionWhy && ` ${t('desk.history.why', { why: decisionWhy })}`}
    </p>
  )
}

function Comments({ locale, comments }: Pick<Props, 'locale' | 'comments'>) {
  if (comments.length === 0) return null
  return (
    <ol className="mb-4">
      {comments.map(({ id, at, editorName, text }) => (
        <li key={id} className="border-b border-line py-2">
          <p className="text-sm text-muted">
            {editorName}
            {' · '}
            <time dateTime={at}>{instantWords(locale, new Date(at))}</time>
          </p>
          <p className="max-w-prose whitespace-pre-line">
            {text || translator(locale)('review.erasedTexts')}
          </p>
        </li>
      ))}
    </ol>
  )
}
