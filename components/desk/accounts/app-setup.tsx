import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { codeField } from './code-field.ts'
import { QrCode } from './qr-code.tsx'

export type App = {
  /** Base32. */
  secret: string
  /** `otpauth://…`, what the picture says. */
  address: string
}

type Props = {
  locale: string
  next?: string | undefined
  app: App
  action: FormAction
}

/** The picture for an app, the same as text, and a code to show that the app has it. */
export function AppSetup({ locale, next = '', app, action }: Props) {
  const t = translator(locale)
  const inFours = app.secret.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <>
      <ol className="mb-4 grid max-w-prose list-decimal gap-3 ps-5">
        <li>{t('desk.factors.appGet')}</li>
        <li>
          {t('desk.factors.appScan')}
          <div className="my-2">
            <QrCode text={app.address} label={t('desk.factors.appPicture')} />
          </div>
          {t('desk.factors.appType')} <code>{inFours}</code>
        </li>
        <li>{t('desk.factors.appCode')}</li>
      </ol>
      <DeskForm
        locale={locale}
        action={action}
        fields={[
          { kind: 'hidden', name: 'next', value: next },
          codeField(t('desk.factors.codeOfApp')),
        ]}
        words={formWords(locale)}
        submit={t('desk.factors.appSet')}
        prefix="app"
      />
    </>
  )
}
