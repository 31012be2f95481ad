import { Badge } from '#components/ui/badge'
import { LocalText } from '#components/ui/local-text'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import { mayBeChosen } from '#domain/claim'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { claimWords } from './claim-words.ts'
import { questionTitle } from './claimed-row.ts'
import { ClaimedRowLinks } from './claimed-row-links.tsx'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import { QuestionClaims } from './question-claims.tsx'
import { askedFields, decisionFields, type QuestionForm } from './question-fields.ts'
import { recordedWords } from './recorded-words.ts'

type Props = QuestionForm & { actions: { decide: FormAction; reopen: FormAction } }

/** All that is said of one field of one row, what the record has, and what was decided. */
export function QuestionPage({ actions, ...form }: Props) {
  const { locale, question, open } = form
  const t = translator(locale)
  const { row, recorded, claims } = open
  const title = questionTitle(locale, row, question.field)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.question(other, question)}
      title={title}
      heading={<span className="inline-block first-letter:uppercase">{title}</span>}
    >
      <ClaimedRowLinks locale={locale} row={row} field={question.field} here />
      {recorded && (
        <p>
          {t('desk.claims.recordHas')}: <strong>{recordedWords(locale, recorded)}</strong>
        </p>
      )}
      <StandingDecision locale={locale} open={open} />
      <Section id="claims" title={t('desk.claims.table')}>
        <QuestionClaims locale={locale} open={open} />
        <p className="mt-3">
          <a href={paths.desk.newClaim(locale, question)}>{t('desk.claims.add')}</a>
        </p>
      </Section>
      {claims.length > 0 && (
        <Section id="decide" title={t('desk.claims.decide')}>
          <DeskForm
            locale={locale}
            prefix="decide"
            action={actions.decide}
            fields={decisionFields(form)}
            words={formWords(locale)}
            submit={t('desk.claims.save')}
          />
        </Section>
      )}
      {open.decision && (
        <Section id="reopen" title={t('desk.claims.reopen')}>
          <p className="mb-3 max-w-prose">{t('desk.claims.reopenHint')}</p>
          <DeskForm
            locale={locale}
            prefix="reopen"
            action={actions.reopen}
            fields={[
              ...askedFields(question, open),
              {
                kind: 'text',
                name: 'why',
                label: t('desk.fields.why'),
                hint: t('desk.hints.why'),
              },
            ]}
            words={formWords(locale)}
            submit={t('desk.claims.reopen')}
          />
        </Section>
      )}
    </DeskPage>
  )
}

function StandingDecision({ locale, open }: Pick<Props, 'locale' | 'open'>) {
  const t = translator(locale)
  const { decision, claims } = open
  if (!decision) return <p className="text-muted">{t('desk.claims.undecided')}</p>
  const chosen = claims.find(({ id }) => id === decision.claimId)
  return (
    <div className="mt-2 max-w-prose border-s-4 border-double border-accent bg-panel py-1.5 ps-3">
      {chosen && !mayBeChosen(chosen.state) && (
        <Notice>{t('desk.claims.chosenGone')}</Notice>
      )}
      <p>
        <Badge>{words(locale, 'adjudicationOutcome', decision.outcome)}</Badge>{' '}
        {chosen && <strong>{claimWords(locale, chosen)}</strong>}
      </p>
      {decision.reason && (
        <p>
          <LocalText texts={decision.reason} locale={locale} />
        </p>
      )}
    </div>
  )
}
