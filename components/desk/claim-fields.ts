import type { ClaimedRow } from '#db/queries/claim-subject'
import type { Claim } from '#db/queries/claims'
import type { SourceOptions } from '#db/queries/desk-options'
import { type ClaimField, claimFields, claimStates, wholeRow } from '#domain/claim'
import { usualFields } from '#domain/claim-fields'
import { translator } from '#i18n/messages'
import type { Field } from './fields.ts'
import { choices } from './options.ts'
import { sourceFields } from './source-fields.ts'

type Asked = {
  locale: string
  row: ClaimedRow
  field: ClaimField | null
  options: SourceOptions
}

/** What a source says, of which field, and where. */
export function newClaimFields({ locale, row, field, options }: Asked): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'subject', value: row.subject },
    { kind: 'hidden', name: 'subjectId', value: String(row.subjectId) },
    {
      kind: 'choice',
      name: 'field',
      label: t('desk.fields.claimField'),
      options: fieldChoices(locale, row),
      none: t('claims.whole'),
      value: field === wholeRow ? undefined : (field ?? undefined),
    },
    ...stanceFields(locale),
    ...sourceFields(locale, options),
    ...detailFields(locale),
  ]
}

/** Those that such a row usually has come first. */
function fieldChoices(locale: string, { subject, event }: ClaimedRow) {
  const first = usualFields(subject, event?.kind)
  const rest = claimFields.filter((field) => field !== wholeRow && !first.includes(field))
  return choices(locale, 'claimField', [...first, ...rest])
}

/** A claim as it is, to put right, and what is thought of it now. */
export function claimChangeFields(locale: string, claim: Claim): Field[] {
  const t = translator(locale)
  const states = claimStates.filter(
    (state) => state === claim.state || !['proposed', 'refuted'].includes(state),
  )
  return [
    {
      kind: 'radios',
      name: 'state',
      label: t('desk.claims.state'),
      options: choices(locale, 'claimState', states),
    },
    ...stanceFields(locale),
    ...detailFields(locale),
  ]
}

function stanceFields(locale: string): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'radios',
      name: 'stance',
      label: t('desk.fields.stance'),
      options: choices(locale, 'stance'),
      value: 'supports',
    },
    {
      kind: 'text',
      name: 'value',
      label: t('desk.fields.claimValue'),
      hint: t('desk.hints.claimValue'),
    },
    {
      kind: 'date',
      name: 'valueOn',
      label: t('desk.fields.claimDate'),
      hint: t('desk.hints.date'),
    },
  ]
}

function detailFields(locale: string): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'text',
      name: 'locator',
      label: t('desk.fields.locator'),
      hint: t('desk.hints.locator'),
    },
    { kind: 'text', name: 'attribution', label: t('desk.fields.attribution') },
    {
      kind: 'choice',
      name: 'confidence',
      label: t('desk.fields.confidence'),
      options: choices(locale, 'confidence'),
      value: 'not_stated',
    },
    {
      kind: 'text',
      name: 'lang',
      label: t('desk.claims.lang'),
      hint: t('desk.hints.lang'),
    },
  ]
}
