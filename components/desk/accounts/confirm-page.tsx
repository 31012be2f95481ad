import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { codeField } from './code-field.ts'
import { type PasskeyActions, PasskeyForm } from './passkey-form.tsx'

type Props = {
  locale: string
  next: string | undefined
  hasPasskey: boolean
  action: FormAction
  passkey: PasskeyActions
}

export function ConfirmPage({ locale, next, hasPasskey, action, passkey }: Props) {
  const t = translator(locale)
  const words = formWords(locale)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.confirm(other, next)}
      title={t('desk.confirm.title')}
    >
      <p className="mb-4 max-w-prose">{t('desk.confirm.why')}</p>
      <DeskForm
        locale={locale}
        action={action}
        fields={[
          { kind: 'hidden', name: 'next', value: next ?? '' },
          {
            kind: 'text',
            type: 'password',
            name: 'password',
            label: t('desk.fields.password'),
            autoComplete: 'current-password',
            autoFocus: true,
          },
          codeField(t('desk.confirm.orCode'), { required: false }),
        ]}
        words={words}
        submit={t('desk.confirm.submit')}
      />
      {hasPasskey && (
        <div className="mt-6">
          <PasskeyForm
            {...passkey}
            kind="use"
            locale={locale}
            next={next}
            words={words}
            submit={t('desk.confirm.usePasskey')}
          />
        </div>
      )}
    </DeskPage>
  )
}
