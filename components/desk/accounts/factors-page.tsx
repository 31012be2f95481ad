import { Section } from '#components/ui/section'
import type { Passkey } from '#db/queries/factors'
import { formWords } from '#i18n/desk-form-words'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { type App, AppSetup } from './app-setup.tsx'
import { type PasskeyActions, PasskeyForm } from './passkey-form.tsx'

type Props = {
  locale: string
  /** Where whoever came here on the way in wanted to go. */
  next: string | undefined
  app: App
  /** Since when an app is set up; absent for none. */
  appSince: number | undefined
  passkeys: readonly Passkey[]
  codesLeft: number
  setTotp: FormAction
  passkey: PasskeyActions
  removePasskey: FormAction
  makeCodes: FormAction
}

export function FactorsPage({ locale, next, ...props }: Props) {
  const t = translator(locale)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.factors(other, next)}
      title={t('desk.factors.title')}
    >
      <Section id="codes-title" title={t('desk.factors.codesTitle')}>
        <p className="mb-3 max-w-prose">
          {t('desk.factors.codesWhat')}{' '}
          <strong>{t('desk.factors.codesLeft', { count: props.codesLeft })}</strong>
        </p>
        <DeskForm
          locale={locale}
          action={props.makeCodes}
          fields={[]}
          words={formWords(locale)}
          submit={t('desk.factors.codesMake')}
        />
        <p className="mt-4">
          <a href={next ?? paths.desk.home(locale)}>{t('desk.factors.goOn')}</a>
        </p>
      </Section>
      <AppSection locale={locale} {...props} />
      <PasskeysSection locale={locale} {...props} />
    </DeskPage>
  )
}

type Part = Omit<Props, 'next'>

function AppSection({ locale, app, appSince, setTotp }: Part) {
  const t = translator(locale)
  const setup = <AppSetup locale={locale} app={app} action={setTotp} />
  return (
    <Section id="app-title" title={t('desk.factors.app')}>
      {appSince === undefined ? (
        setup
      ) : (
        <>
          <p>{t('desk.factors.appSince', { since: instant(locale, appSince) })}</p>
          <details className="mt-2">
            <summary>{t('desk.factors.appOther')}</summary>
            <div className="pt-3">{setup}</div>
          </details>
        </>
      )}
    </Section>
  )
}

function PasskeysSection({ locale, passkeys, passkey, removePasskey }: Part) {
  const t = translator(locale)
  const words = formWords(locale)
  return (
    <Section id="passkey-title" title={t('desk.factors.passkey')}>
      <p className="mb-3 max-w-prose">{t('desk.factors.passkeyWhat')}</p>
      <ul className="mb-4">
        {passkeys.map(({ id, browser, createdAt }, index) => (
          <li key={id} className="border-b border-line py-2">
            <p className="mb-2">
              {t('desk.factors.passkeySince', {
                number: index + 1,
                browser: browser ?? t('desk.account.unknownBrowser'),
                since: instant(locale, createdAt),
              })}
            </p>
            <DeskForm
              locale={locale}
              action={removePasskey}
              fields={[{ kind: 'hidden', name: 'passkeyId', value: id }]}
              words={words}
              submit={t('desk.factors.passkeyRemove', { number: index + 1 })}
              prefix={`passkey-${index}`}
            />
          </li>
        ))}
      </ul>
      <PasskeyForm
        {...passkey}
        kind="add"
        locale={locale}
        next={undefined}
        words={words}
        submit={t('desk.factors.passkeyAdd')}
      />
    </Section>
  )
}

const instant = (locale: string, ms: number) => instantWords(locale, new Date(ms))
