import type { SourceOptions } from '#db/queries/desk-options'
import { photoLevels } from '#domain/photo'
import { translator } from '#i18n/messages'
import type { Values } from '#lib/form'
import { textFields, withValues } from '../event-fields.ts'
import type { Field } from '../fields.ts'
import { choices } from '../options.ts'
import { sourceFields } from '../source-fields.ts'

type Asked = { locale: string; options: SourceOptions; values?: Values }

/** What is asked of a photo: whence, by what right, who made sure, and what was agreed to. */
export function photoFields({ locale, options, values = {} }: Asked): Field[] {
  const t = translator(locale)
  return withValues(values, [
    ...sourceFields(locale, { ...options, value: values.source }),
    ...rightsFields(locale),
    ...identityFields(locale),
    {
      kind: 'group',
      folded: true,
      legend: t('desk.photos.alt'),
      fields: textFields(locale, { name: 'alt', label: t('desk.photos.alt'), values }),
    },
    { kind: 'long', name: 'note', label: t('desk.photos.note') },
    {
      kind: 'choice',
      name: 'publicationLevel',
      label: t('desk.fields.publicationLevel'),
      hint: t('desk.photos.levelHint'),
      options: choices(locale, 'publicationLevel', photoLevels),
      value: 'internal',
    },
  ])
}

function rightsFields(locale: string): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'choice',
      name: 'licence',
      label: t('desk.photos.licence'),
      options: choices(locale, 'photoLicence'),
      none: t('desk.photos.notKnown'),
    },
    {
      kind: 'text',
      name: 'rightsHolder',
      label: t('desk.photos.rightsHolder'),
      hint: t('desk.photos.rightsHolderHint'),
    },
    {
      kind: 'choice',
      name: 'consent',
      label: t('desk.photos.consent'),
      options: choices(locale, 'photoConsent'),
      none: t('desk.photos.notKnown'),
    },
    {
      kind: 'text',
      name: 'consentNote',
      label: t('desk.photos.consentNote'),
      hint: t('desk.photos.consentNoteHint'),
    },
  ]
}

function identityFields(locale: string): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'choice',
      name: 'identityHow',
      label: t('desk.photos.identityHow'),
      hint: t('desk.photos.identityHint'),
      options: choices(locale, 'identityCheck'),
      none: t('desk.photos.notChecked'),
    },
    { kind: 'text', name: 'identityBy', label: t('desk.photos.identityBy') },
  ]
}
