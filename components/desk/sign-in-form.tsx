import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { codeField } from './accounts/code-field.ts'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { Field } from './fields.ts'

type Props = {
  locale: string
  next: string | undefined
  /** Asks for a recovery code as well: for a new browser, or without the phone. */
  withCode: boolean
  action: FormAction
}

export function SignInForm({ locale, next, withCode, action }: Props) {
  const t = translator(locale)
  const fields: Field[] = [
    { kind: 'hidden', name: 'next', value: next ?? '' },
    {
      kind: 'text',
      type: 'email',
      name: 'email',
      label: t('desk.fields.email'),
      autoComplete: 'username',
      autoFocus: true,
      required: true,
    },
    {
      kind: 'text',
      type: 'password',
      name: 'password',
      label: t('desk.fields.password'),
      autoComplete: 'current-password',
      required: true,
    },
    ...(withCode ? [codeField(t('desk.signIn.recoveryCode'))] : []),
  ]
  return (
    <DeskPage
      locale={locale}
      to={(other) =>
        withCode ? paths.desk.recover(other, next) : paths.desk.signIn(other, next)
      }
      title={t('desk.signIn.title')}
    >
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={t('desk.signIn.submit')}
      />
      {!withCode && (
        <p className="mt-6">
          <a href={paths.desk.recover(locale, next)}>{t('desk.signIn.withCode')}</a>
        </p>
      )}
      <p className="mt-6 max-w-prose text-muted">{t('desk.signIn.invitationOnly')}</p>
    </DeskPage>
  )
}
