import { PersonName } from '#components/people/person-name'
import type { DeskPerson } from '#db/queries/desk-person'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import { type EventForm as Asked, eventFields } from './event-fields.ts'
import type { Field } from './fields.ts'

type Props = Asked & {
  to: (locale: string) => string
  person: DeskPerson
  action: FormAction
  /** The event and the version of it that is changed; undefined for a new one. */
  amends?: { id: number; version: number } | undefined
}

/** A new event of a kind, or a change of one. */
export function EventForm({ to, person, action, amends, ...form }: Props) {
  const { locale, kind } = form
  const t = translator(locale)
  const what = words(locale, 'eventKind', kind)
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  const title = t(amends ? 'desk.event.edit' : 'desk.event.record', { what })
  const fields: Field[] = [
    { kind: 'hidden', name: 'personId', value: String(person.id) },
    { kind: 'hidden', name: 'kind', value: kind },
    ...eventFields(form),
    ...(amends ? amendmentFields(locale, amends) : []),
  ]
  return (
    <DeskPage
      locale={locale}
      to={to}
      title={`${title}: ${name}`}
      heading={
        <>
          {title}:{' '}
          <a href={paths.desk.person(locale, person.id)}>
            <PersonName names={person.displayNames} slug={person.slug} locale={locale} />
          </a>
        </>
      }
    >
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={amends ? t('desk.form.save') : title}
        check
      />
    </DeskPage>
  )
}

/** Which version a change is based on, and why it is made. */
export function amendmentFields(
  locale: string,
  { id, version }: { id: number; version: number },
): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'id', value: String(id) },
    { kind: 'hidden', name: 'version', value: String(version) },
    { kind: 'text', name: 'why', label: t('desk.fields.why'), hint: t('desk.hints.why') },
  ]
}
