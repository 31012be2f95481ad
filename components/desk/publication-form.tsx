import { Button } from '#components/ui/button'
import type { DeskPerson } from '#db/queries/desk-person'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { amendmentFields } from './event-form.tsx'
import type { Field } from './fields.ts'
import { choices } from './options.ts'

type Props = {
  locale: string
  person: DeskPerson
  setLevel: FormAction
  hide: (form: FormData) => Promise<void>
}

/** Who may see the person. Hiding is one press, and asks for nothing first. */
export function PublicationForm({ locale, person, setLevel, hide }: Props) {
  const t = translator(locale)
  const { id, version, publicationLevel } = person
  const isShown = ['public', 'public_limited', 'counted_only'].includes(publicationLevel)
  const fields: Field[] = [
    {
      kind: 'choice',
      name: 'level',
      label: t('desk.fields.publicationLevel'),
      hint: t('desk.hints.level'),
      options: choices(locale, 'publicationLevel'),
      value: publicationLevel,
    },
    ...amendmentFields(locale, { id, version }),
  ]
  return (
    <>
      {isShown && (
        <form action={hide} className="mb-4">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={id} />
          <Button>{t('desk.person.hide')}</Button>
          <p className="text-sm text-muted">{t('desk.person.hideHint')}</p>
        </form>
      )}
      <DeskForm
        locale={locale}
        action={setLevel}
        fields={fields}
        words={formWords(locale)}
        submit={t('desk.person.setLevel')}
      />
    </>
  )
}
