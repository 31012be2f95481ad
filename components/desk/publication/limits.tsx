import { Button } from '#components/ui/button'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { DeskPerson } from '#db/queries/desk-person'
import type { DeskLimit, DeskPublication } from '#db/queries/desk-publication'
import { formWords } from '#i18n/desk-form-words'
import { dayWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import type { Field } from '../fields.ts'
import { choices } from '../options.ts'
import { fieldOfWords, rowOfWords } from './field-of.ts'

type Lift = (form: FormData) => Promise<void>
type TableProps = { locale: string; limits: readonly DeskLimit[]; lift: Lift }

/** Every field that is kept back: why, how, until when, and the button that shows it. */
export function LimitsTable({ locale, limits, lift }: TableProps) {
  const t = translator(locale)
  if (limits.length === 0) return <Empty>{t('desk.publication.noFields')}</Empty>
  return (
    <DataTable<DeskLimit>
      caption={t('desk.publication.fields')}
      rows={limits}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('desk.publication.what'),
          cell: ({ field }) => words(locale, 'limitField', field),
        },
        {
          heading: t('desk.publication.ofWhat'),
          breaks: true,
          cell: (limit) =>
            rowOfWords(locale, limit) || words(locale, 'claimSubject', 'person'),
        },
        {
          heading: t('desk.publication.reason'),
          breaks: true,
          cell: ({ reason, note }) =>
            [words(locale, 'withholdingReason', reason), note].filter(Boolean).join('. '),
        },
        {
          heading: t('desk.publication.kind'),
          cell: ({ kind }) => words(locale, 'limitKind', kind),
        },
        {
          heading: t('desk.publication.reviewBy'),
          cell: ({ reviewBy }) =>
            reviewBy ? dayWords(locale, reviewBy) : t('desk.publication.noDay'),
        },
        {
          heading: t('desk.people.act'),
          cell: (limit) => <LiftButton locale={locale} limit={limit} lift={lift} />,
        },
      ]}
    />
  )
}

type LiftProps = { locale: string; limit: DeskLimit; lift: Lift }

function LiftButton({ locale, limit, lift }: LiftProps) {
  const t = translator(locale)
  const what = fieldOfWords(locale, limit)
  return (
    <form action={lift}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={limit.id} />
      <input type="hidden" name="version" value={limit.version} />
      <Button quiet aria-label={t('desk.publication.liftOf', { what })}>
        {t('desk.publication.lift')}
      </Button>
    </form>
  )
}

type FormProps = {
  locale: string
  person: DeskPerson
  limitable: DeskPublication['limitable']
  action: FormAction
}

/** Keeps one more field back: which, why, and when to look again. */
export function LimitForm({ locale, person, limitable, action }: FormProps) {
  const t = translator(locale)
  const fields: Field[] = [
    { kind: 'hidden', name: 'personId', value: String(person.id) },
    {
      kind: 'choice',
      name: 'what',
      label: t('desk.publication.what'),
      options: limitable.map((one) => ({
        value: `${one.subject}:${one.subjectId}:${one.field}`,
        label: fieldOfWords(locale, one),
      })),
      none: t('desk.fields.choose'),
      required: true,
    },
    ...whyFields(locale, { required: true }),
    { kind: 'text', name: 'note', label: t('desk.publication.note') },
  ]
  return (
    <>
      <p className="mb-3 max-w-prose text-muted">{t('desk.publication.limitHint')}</p>
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={t('desk.publication.limitSubmit')}
        prefix="limit"
      />
    </>
  )
}

type Why = {
  required?: boolean
  reason?: string | undefined
  reviewBy?: string | undefined
}

/** Why something is kept back, and the day to look again. */
export function whyFields(locale: string, { required, reason, reviewBy }: Why): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'choice',
      name: 'reason',
      label: t('desk.publication.reason'),
      options: choices(locale, 'withholdingReason'),
      none: t(required ? 'desk.fields.choose' : 'desk.fields.none'),
      required,
      value: reason,
    },
    {
      kind: 'text',
      name: 'reviewBy',
      label: t('desk.publication.reviewBy'),
      hint: t('desk.publication.reviewHint'),
      value: reviewBy,
    },
  ]
}
