import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { codeField } from './code-field.ts'
import { GiveUp } from './give-up.tsx'
import { type PasskeyActions, PasskeyForm } from './passkey-form.tsx'

type Props = {
  locale: string
  next: string | undefined
  hasPasskey: boolean
  checkCode: FormAction
  passkey: PasskeyActions
  giveUp: (form: FormData) => Promise<void>
}

export function SecondStepPage({ locale, next, checkCode, passkey, ...rest }: Props) {
  const t = translator(locale)
  const words = formWords(locale)
  const hint = t('desk.signIn.codeHint')
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.signIn(other, next)}
      title={t('desk.signIn.second')}
    >
      {rest.hasPasskey && (
        <div className="mb-6">
          <PasskeyForm
            {...passkey}
            kind="use"
            locale={locale}
            next={next}
            words={words}
            submit={t('desk.signIn.usePasskey')}
          />
        </div>
      )}
      <DeskForm
        locale={locale}
        action={checkCode}
        fields={[
          { kind: 'hidden', name: 'next', value: next ?? '' },
          codeField(t('desk.signIn.code'), { hint, autoFocus: true }),
        ]}
        words={words}
        submit={t('desk.signIn.submit')}
      />
      <p className="mt-6 max-w-prose text-muted">{t('desk.signIn.lost')}</p>
      <GiveUp locale={locale} action={rest.giveUp} />
    </DeskPage>
  )
}
