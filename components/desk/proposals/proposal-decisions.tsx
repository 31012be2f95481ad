import { Section } from '#components/ui/section'
import type { Labels } from '#db/queries/desk-labels'
import type { ProposalPart } from '#domain/proposal-parts'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import type { Field } from '../fields.ts'
import { acceptFields, choiceFields, whyField } from './decision-fields.ts'

export type ProposalActions = Record<
  'accept' | 'reject' | 'withdraw' | 'comment',
  FormAction
>

type Props = {
  locale: string
  id: number
  seen: string
  labels: Labels
  /** What can be taken or left by itself. */
  parts: readonly ProposalPart[]
  /** Who looks: `reviewer` decides, `author` may take it back, `other` only reads. */
  as: 'reviewer' | 'author' | 'other'
  actions: ProposalActions
}

/** More than these nobody goes through one by one. */
const mostParts = 60

export function ProposalDecisions({ as, ...props }: Props) {
  const { locale, id, actions } = props
  const t = translator(locale)
  return (
    <Section id="decide" title={t('review.decision')}>
      {as === 'other' && <p className="max-w-prose">{t('review.needsReviewer')}</p>}
      {as === 'author' && <p className="mb-4 max-w-prose">{t('review.notYourOwn')}</p>}
      {as === 'author' && (
        <Deciding
          {...{ locale, name: 'withdraw', action: actions.withdraw }}
          fields={[idField(id), whyField(locale)]}
        />
      )}
      {as === 'reviewer' && <Reviewing {...props} />}
    </Section>
  )
}

function Reviewing({ locale, id, seen, labels, parts, actions }: Omit<Props, 'as'>) {
  const t = translator(locale)
  const isChoice = parts.length > 1 || parts.some(({ state }) => state === 'moved')
  return (
    <div className="grid gap-8">
      <Deciding
        {...{ locale, name: 'accept', action: actions.accept }}
        fields={acceptFields({ locale, id, seen })}
      />
      {isChoice && parts.length <= mostParts && (
        <div>
          <h3 className="mb-2 font-serif text-lg">{t('review.inParts')}</h3>
          <Deciding
            {...{ locale, name: 'choose', action: actions.accept }}
            fields={choiceFields({ locale, id, seen, labels, parts })}
          />
        </div>
      )}
      <Deciding
        {...{ locale, name: 'reject', action: actions.reject }}
        fields={[idField(id), whyField(locale, true)]}
      />
    </div>
  )
}

export const idField = (id: number): Field => ({
  kind: 'hidden',
  name: 'id',
  value: String(id),
})

type DecidingProps = {
  locale: string
  name: 'accept' | 'choose' | 'reject' | 'withdraw'
  action: FormAction
  fields: readonly Field[]
}

function Deciding({ locale, name, action, fields }: DecidingProps) {
  return (
    <DeskForm
      locale={locale}
      prefix={name}
      action={action}
      fields={fields}
      words={formWords(locale)}
      submit={translator(locale)(`review.${name}`)}
    />
  )
}
