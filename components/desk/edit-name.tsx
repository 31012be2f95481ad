import { Section } from '#components/ui/section'
import type { SourceOptions } from '#db/queries/desk-options'
import type { DeskName, DeskPerson } from '#db/queries/desk-person'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction, Values } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { amendmentFields } from './event-form.tsx'
import { NameForm } from './person-forms.tsx'

type Props = {
  locale: string
  to: (locale: string) => string
  person: DeskPerson
  name: DeskName
  values: Values
  options: SourceOptions
  actions: { amend: FormAction; remove: FormAction }
}

export function EditName({ locale, to, person, name, values, options, actions }: Props) {
  const t = translator(locale)
  const { id, version } = name
  return (
    <>
      <NameForm
        locale={locale}
        to={to}
        person={person}
        values={values}
        options={options}
        action={actions.amend}
        amends={{ id, version }}
      />
      <Section id="remove" title={t('desk.name.remove')}>
        <DeskForm
          locale={locale}
          prefix="remove"
          action={actions.remove}
          fields={amendmentFields(locale, { id, version })}
          words={formWords(locale)}
          submit={t('desk.name.remove')}
        />
      </Section>
    </>
  )
}
