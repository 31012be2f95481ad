import { Empty } from '#components/ui/empty'
import { shortestPassword } from '#domain/account'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { Field } from './fields.ts'

type Props = {
  locale: string
  token: string
  /** Undefined where the link was used, has run out, or never was one. */
  email: string | undefined
  action: FormAction
}

export function InvitationForm({ locale, token, email, action }: Props) {
  const t = translator(locale)
  const fields: Field[] = [
    { kind: 'hidden', name: 'token', value: token },
    {
      kind: 'text',
      name: 'name',
      label: t('desk.fields.editorName'),
      hint: t('desk.invitation.nameHint'),
      autoComplete: 'nickname',
      autoFocus: true,
      required: true,
    },
    {
      kind: 'text',
      type: 'password',
      name: 'password',
      label: t('desk.fields.newPassword'),
      hint: t('desk.invitation.passwordHint', { count: shortestPassword }),
      autoComplete: 'new-password',
      required: true,
    },
  ]
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.invitation(other, token)}
      title={t('desk.invitation.title')}
    >
      {email ? (
        <>
          <p className="mb-4 max-w-prose">{t('desk.invitation.for', { email })}</p>
          <DeskForm
            locale={locale}
            action={action}
            fields={fields}
            words={formWords(locale)}
            submit={t('desk.invitation.submit')}
          />
        </>
      ) : (
        <Empty>{t('desk.invitation.gone')}</Empty>
      )}
    </DeskPage>
  )
}
