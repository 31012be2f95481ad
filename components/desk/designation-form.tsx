import type { NamedRow, SourceOptions } from '#db/queries/desk-options'
import type { DeskPerson } from '#db/queries/desk-person'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { Field } from './fields.ts'
import { choices, named } from './options.ts'
import { sourceFields } from './source-fields.ts'

type Props = {
  locale: string
  person: DeskPerson
  organisations: readonly NamedRow[]
  options: SourceOptions
  action: FormAction
}

export function DesignationForm({
  locale,
  person,
  organisations,
  options,
  action,
}: Props) {
  const t = translator(locale)
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  const fields: Field[] = [
    { kind: 'hidden', name: 'personId', value: String(person.id) },
    {
      kind: 'choice',
      name: 'organisationId',
      label: t('desk.fields.body'),
      options: named(locale, organisations),
      none: t('desk.fields.choose'),
      required: true,
    },
    {
      kind: 'choice',
      name: 'category',
      label: t('desk.fields.category'),
      options: choices(locale, 'designationCategory'),
    },
    {
      kind: 'choice',
      name: 'status',
      label: t('desk.fields.designationStatus'),
      options: choices(locale, 'designationStatus'),
      value: 'recognised',
    },
    {
      kind: 'date',
      name: 'designatedOn',
      label: t('desk.fields.designatedOn'),
      hint: t('desk.hints.date'),
    },
    { kind: 'date', name: 'endedOn', label: t('desk.fields.endedOn') },
    ...sourceFields(locale, options),
  ]
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.newDesignation(other, person.id)}
      title={t('desk.designation.title', { name })}
    >
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={t('desk.designation.add')}
        check
      />
    </DeskPage>
  )
}
