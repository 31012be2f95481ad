import type { DeskEvent } from '#db/queries/desk-event'
import type { SourceOptions } from '#db/queries/desk-options'
import type { DeskPerson } from '#db/queries/desk-person'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { Field } from './fields.ts'
import { choices } from './options.ts'
import { sourceFields } from './source-fields.ts'

type Props = {
  locale: string
  person: DeskPerson
  event: DeskEvent
  options: SourceOptions
  action: FormAction
}

/** What another source says of an event: the same, something else, or that it is not so. */
export function ClaimForm({ locale, person, event, options, action }: Props) {
  const t = translator(locale)
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.newClaim(other, person.id, event.id)}
      title={t('desk.claim.title', {
        what: words(locale, 'eventKind', event.kind),
        name,
      })}
    >
      <DeskForm
        locale={locale}
        action={action}
        fields={claimFields(locale, options, event)}
        words={formWords(locale)}
        submit={t('desk.claim.add')}
        check
      />
    </DeskPage>
  )
}

function claimFields(locale: string, options: SourceOptions, event: DeskEvent): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'subject', value: 'event' },
    { kind: 'hidden', name: 'subjectId', value: String(event.id) },
    { kind: 'hidden', name: 'personId', value: String(event.personId) },
    {
      kind: 'choice',
      name: 'stance',
      label: t('desk.fields.stance'),
      options: choices(locale, 'stance'),
      value: 'supports',
    },
    {
      kind: 'choice',
      name: 'field',
      label: t('desk.fields.claimField'),
      options: choices(locale, 'claimField'),
      none: t('desk.fields.wholeEvent'),
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
    ...sourceFields(locale, options),
    { kind: 'text', name: 'attribution', label: t('desk.fields.attribution') },
    {
      kind: 'text',
      name: 'locator',
      label: t('desk.fields.locator'),
      hint: t('desk.hints.locator'),
    },
    {
      kind: 'choice',
      name: 'confidence',
      label: t('desk.fields.confidence'),
      options: choices(locale, 'confidence'),
      value: 'not_stated',
    },
  ]
}
