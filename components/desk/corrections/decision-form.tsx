import type { Correction } from '#db/queries/corrections'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import type { Field } from '../fields.ts'
import { choices } from '../options.ts'

type Props = {
  locale: string
  correction: Correction
  action: FormAction
  /** The last step on the page; 0 where there is none. */
  seen: number
  /** Whether a person is limited by this request still. */
  stands: boolean
}

/** What is answered and decided, and how it was made sure who asks. */
export function DecisionForm({ locale, correction, action, seen, stands }: Props) {
  const t = translator(locale)
  const { id, version, state, verified, verifiedHow } = correction
  const fields: Field[] = [
    { kind: 'hidden', name: 'id', value: String(id) },
    { kind: 'hidden', name: 'version', value: String(version) },
    { kind: 'hidden', name: 'seen', value: String(seen) },
    {
      kind: 'choice',
      name: 'state',
      label: t('desk.corrections.state'),
      options: choices(locale, 'correctionState'),
      value: state === 'received' ? 'looking' : state,
    },
    {
      kind: 'long',
      name: 'answer',
      label: t('desk.corrections.answer'),
      hint: t('desk.corrections.answerHint'),
    },
    {
      kind: 'choice',
      name: 'verified',
      label: t('desk.corrections.verified'),
      options: choices(locale, 'verification'),
      value: verified,
    },
    {
      kind: 'long',
      name: 'verifiedHow',
      rows: 2,
      label: t('desk.corrections.verifiedHow'),
      hint: t('desk.corrections.verifiedHowHint'),
      value: verifiedHow ?? undefined,
    },
    {
      kind: 'long',
      name: 'note',
      rows: 2,
      label: t('desk.corrections.note'),
      hint: t('desk.corrections.noteHint'),
    },
    ...(stands
      ? [{ kind: 'tick', name: 'lift', label: t('desk.corrections.lift') } as const]
      : []),
  ]
  return (
    <DeskForm
      locale={locale}
      action={action}
      fields={fields}
      words={formWords(locale)}
      submit={t('desk.corrections.save')}
    />
  )
}
