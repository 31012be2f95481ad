import { Section } from '#components/ui/section'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskPage } from '../desk-page.tsx'
import { type App, AppSetup } from './app-setup.tsx'
import { GiveUp } from './give-up.tsx'
import { type PasskeyActions, PasskeyForm } from './passkey-form.tsx'

type Props = {
  locale: string
  next: string | undefined
  app: App
  setTotp: FormAction
  passkey: PasskeyActions
  giveUp: (form: FormData) => Promise<void>
}

/** All there is of the desk for an account without a second factor. */
export function EnrolmentPage({ locale, next, app, setTotp, passkey, giveUp }: Props) {
  const t = translator(locale)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.signIn(other, next)}
      title={t('desk.factors.first')}
    >
      <p className="max-w-prose">{t('desk.factors.why')}</p>
      <Section id="app-title" title={t('desk.factors.app')}>
        <AppSetup locale={locale} next={next} app={app} action={setTotp} />
      </Section>
      <Section id="passkey-title" title={t('desk.factors.passkey')}>
        <p className="mb-3 max-w-prose">{t('desk.factors.passkeyWhat')}</p>
        <PasskeyForm
          {...passkey}
          kind="add"
          locale={locale}
          next={next}
          words={formWords(locale)}
          submit={t('desk.factors.passkeyAdd')}
        />
      </Section>
      <GiveUp locale={locale} action={giveUp} />
    </DeskPage>
  )
}
