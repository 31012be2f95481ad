import type { DeskPerson } from '#db/queries/desk-person'
import type { DeskPublication } from '#db/queries/desk-publication'
import { publicationLevels } from '#domain/person'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { amendmentFields } from './event-form.tsx'
import type { Field } from './fields.ts'
import { choices } from './options.ts'
import { whyFields } from './publication/limits.tsx'

type Props = {
  locale: string
  person: DeskPerson
  why: DeskPublication['why']
  /** To seal takes the right to see who is sealed. */
  maySeal: boolean
  setLevel: FormAction
}

/** Who may see the person, why, and when to look again. */
export function PublicationForm({ locale, person, why, maySeal, setLevel }: Props) {
  const t = translator(locale)
  const { id, version, publicationLevel } = person
  const fields: Field[] = [
    {
      kind: 'choice',
      name: 'level',
      label: t('desk.fields.publicationLevel'),
      hint: t('desk.hints.level'),
      options: choices(
        locale,
        'publicationLevel',
        publicationLevels.filter((level) => maySeal || level !== 'sealed'),
      ),
      value: publicationLevel,
    },
    ...whyFields(locale, {
      reason: why?.reason ?? undefined,
      reviewBy: why?.reviewBy ?? undefined,
    }),
    ...amendmentFields(locale, { id, version }),
  ]
  return (
    <DeskForm
      locale={locale}
      action={setLevel}
      fields={fields}
      words={formWords(locale)}
      submit={t('desk.person.setLevel')}
      prefix="level"
    />
  )
}
