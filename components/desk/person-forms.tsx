import type { SourceOptions } from '#db/queries/desk-options'
import type { DeskPerson } from '#db/queries/desk-person'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction, Values } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import { amendmentFields } from './event-form.tsx'
import type { Field } from './fields.ts'
import { LikelyPeople } from './identity/likely-people.tsx'
import { nameFields, namesRows, personFields, whoSays } from './person-fields.ts'

type NewProps = { locale: string; options: SourceOptions; action: FormAction }

export function NewPersonForm({ locale, options, action }: NewProps) {
  const t = translator(locale)
  const fields: Field[] = [
    namesRows(locale),
    ...whoSays(locale, options),
    ...personFields({ locale, values: {} }),
    {
      kind: 'tick',
      name: 'isSomebodyElse',
      label: t('desk.fields.isSomebodyElse'),
      hint: t('desk.hints.isSomebodyElse'),
    },
  ]
  return (
    <DeskPage locale={locale} to={paths.desk.newPerson} title={t('desk.people.new')}>
      <p className="mb-4 max-w-prose text-muted">{t('desk.person.newIsInternal')}</p>
      <LikelyPeople
        address={paths.desk.likelyPeople(locale)}
        words={{ title: t('identity.likely'), hint: t('identity.likelyHint') }}
      />
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={t('desk.person.create')}
        check
      />
    </DeskPage>
  )
}

type EditProps = NewProps & { person: DeskPerson; values: Values }

export function EditPersonForm({ locale, options, action, person, values }: EditProps) {
  const t = translator(locale)
  const { id, version } = person
  const fields: Field[] = [
    ...personFields({ locale, values }),
    {
      kind: 'text',
      name: 'slug',
      label: t('desk.fields.slug'),
      hint: t('desk.hints.slug'),
      value: values.slug,
    },
    ...whoSays(locale, options, { source: '', ...values }),
    ...amendmentFields(locale, { id, version }),
  ]
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.editPerson(other, id)}
      title={t('desk.person.editTitle', { name })}
    >
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={t('desk.form.save')}
        check
      />
    </DeskPage>
  )
}

type NameProps = NewProps & {
  person: DeskPerson
  to: (locale: string) => string
  values?: Values
  amends?: { id: number; version: number } | undefined
}

export function NameForm({
  locale,
  to,
  options,
  action,
  person,
  values,
  amends,
}: NameProps) {
  const t = translator(locale)
  const fields: Field[] = [
    { kind: 'hidden', name: 'personId', value: String(person.id) },
    ...nameFields(locale, values),
    ...whoSays(locale, options, amends ? { source: '', ...values } : {}),
    ...(amends ? amendmentFields(locale, amends) : []),
  ]
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  return (
    <DeskPage
      locale={locale}
      to={to}
      title={t(amends ? 'desk.name.editTitle' : 'desk.name.addTitle', { name })}
    >
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={amends ? t('desk.form.save') : t('desk.name.add')}
      />
    </DeskPage>
  )
}
