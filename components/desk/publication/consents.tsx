import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { DeskConsent } from '#db/queries/desk-publication'
import { formWords } from '#i18n/desk-form-words'
import { dayWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import type { Field } from '../fields.ts'
import { choices } from '../options.ts'

type Props = {
  locale: string
  personId: number
  consents: readonly DeskConsent[]
  action: FormAction
}

/** What was said to being recorded, and to being shown: two questions. */
export function Consents({ locale, personId, consents, action }: Props) {
  const t = translator(locale)
  return (
    <>
      <p className="mb-3 max-w-prose text-muted">{t('desk.consent.intro')}</p>
      {consents.length === 0 ? (
        <Empty>{t('desk.consent.none')}</Empty>
      ) : (
        <ConsentTable locale={locale} consents={consents} />
      )}
      <div className="mt-4">
        <DeskForm
          locale={locale}
          action={action}
          fields={consentFields(locale, personId)}
          words={formWords(locale)}
          submit={t('desk.consent.add')}
          prefix="consent"
        />
      </div>
    </>
  )
}

function ConsentTable({ locale, consents }: Pick<Props, 'locale' | 'consents'>) {
  const t = translator(locale)
  return (
    <DataTable<DeskConsent>
      caption={t('desk.consent.title')}
      rows={consents}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('desk.consent.question'),
          cell: ({ question }) => words(locale, 'consentQuestion', question),
        },
        {
          heading: t('desk.consent.answer'),
          cell: ({ answer }) => <strong>{words(locale, 'consentAnswer', answer)}</strong>,
        },
        {
          heading: t('desk.consent.saidBy'),
          cell: ({ saidBy, saidOn }) =>
            [words(locale, 'consentSpeaker', saidBy), saidOn && dayWords(locale, saidOn)]
              .filter(Boolean)
              .join(', '),
        },
        {
          heading: t('desk.consent.verified'),
          breaks: true,
          cell: ({ verified }) => verified ?? t('ui.notRecorded'),
        },
        {
          heading: t('desk.consent.note'),
          breaks: true,
          cell: ({ note }) => note ?? '–',
        },
        {
          heading: t('desk.consent.recordedBy'),
          breaks: true,
          cell: ({ recordedBy }) => recordedBy,
        },
      ]}
    />
  )
}

function consentFields(locale: string, personId: number): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'personId', value: String(personId) },
    {
      kind: 'choice',
      name: 'question',
      label: t('desk.consent.question'),
      options: choices(locale, 'consentQuestion'),
      value: 'publication',
    },
    {
      kind: 'choice',
      name: 'answer',
      label: t('desk.consent.answer'),
      options: choices(locale, 'consentAnswer'),
      none: t('desk.fields.choose'),
      required: true,
    },
    {
      kind: 'choice',
      name: 'saidBy',
      label: t('desk.consent.saidBy'),
      options: choices(locale, 'consentSpeaker'),
      value: 'person',
    },
    {
      kind: 'text',
      name: 'saidOn',
      label: t('desk.consent.saidOn'),
      hint: t('errors.not-a-day'),
    },
    { kind: 'text', name: 'verified', label: t('desk.consent.verified') },
    { kind: 'long', name: 'note', label: t('desk.consent.note') },
  ]
}
