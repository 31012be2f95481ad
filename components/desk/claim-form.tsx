import type { ClaimedRow } from '#db/queries/claim-subject'
import type { SourceOptions } from '#db/queries/desk-options'
import type { QuestionClaim } from '#db/queries/questions'
import type { ClaimField } from '#domain/claim'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction, Values } from '#lib/form'
import { claimChangeFields, newClaimFields } from './claim-fields.ts'
import { questionTitle } from './claimed-row.ts'
import { ClaimedRowLinks } from './claimed-row-links.tsx'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import { withValues } from './event-fields.ts'
import { amendmentFields } from './event-form.tsx'
import { sourceLabel } from './options.ts'

type NewProps = {
  locale: string
  row: ClaimedRow
  field: ClaimField | null
  options: SourceOptions
  action: FormAction
}

/** What another source says of a row: the same, something else, or that it is not so. */
export function NewClaimForm({ action, ...asked }: NewProps) {
  const { locale, row, field } = asked
  const t = translator(locale)
  const about = { subject: row.subject, subjectId: row.subjectId, field }
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.newClaim(other, about)}
      title={t('desk.claims.newTitle', { what: questionTitle(locale, row, field) })}
    >
      <ClaimedRowLinks locale={locale} row={row} field={field} />
      <DeskForm
        locale={locale}
        action={action}
        fields={newClaimFields(asked)}
        words={formWords(locale)}
        submit={t('desk.claims.add')}
        check
      />
    </DeskPage>
  )
}

type EditProps = {
  locale: string
  row: ClaimedRow
  claim: QuestionClaim
  /** The claim as its form shows it. */
  values: Values
  action: FormAction
}

/** One claim: put right, or disputed, superseded, taken back. It stays in the record. */
export function EditClaimForm({ locale, row, claim, values, action }: EditProps) {
  const t = translator(locale)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.claim(other, claim.id)}
      title={t('desk.claims.editTitle', {
        what: questionTitle(locale, row, claim.field),
      })}
    >
      <ClaimedRowLinks locale={locale} row={row} field={claim.field} />
      <p className="mb-4">
        {t('desk.fields.source')}:{' '}
        <strong>
          {claim.source ? sourceLabel(claim.source) : t('desk.claims.compiler')}
        </strong>
      </p>
      <DeskForm
        locale={locale}
        action={action}
        fields={[
          ...withValues(values, claimChangeFields(locale, claim)),
          ...amendmentFields(locale, claim),
        ]}
        words={formWords(locale)}
        submit={t('desk.form.save')}
        check
      />
    </DeskPage>
  )
}
