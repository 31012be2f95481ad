import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { DataTable } from '#components/ui/data-table'
import { Section } from '#components/ui/section'
import type { DeskSession } from '#db/queries/desk-accounts'
import { shortestPassword } from '#domain/account'
import type { Editor } from '#domain/editor'
import { formWords } from '#i18n/desk-form-words'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { Field } from './fields.ts'

type Send = (form: FormData) => Promise<void>

type Props = {
  locale: string
  editor: Editor
  factors: { hasApp: boolean; passkeys: number; codes: number }
  sessions: readonly DeskSession[]
  currentId: string | undefined
  changePassword: FormAction
  end: { one: Send; others: Send; all: Send }
}

export function AccountPage({ locale, editor, changePassword, ...rest }: Props) {
  const t = translator(locale)
  return (
    <DeskPage locale={locale} to={paths.desk.account} title={t('desk.account.title')}>
      <p>
        {editor.name} · {words(locale, 'role', editor.role)}
        {editor.maySeeSealed && ` · ${t('desk.accounts.seesSealed')}`}
        {editor.onProbation && ` · ${t('desk.accounts.isChecked')}`}
      </p>
      <Sessions locale={locale} {...rest} />
      <Factors locale={locale} {...rest} />
      <Section id="password" title={t('desk.account.passwordTitle')}>
        <DeskForm
          locale={locale}
          action={changePassword}
          fields={passwordFields(locale)}
          words={formWords(locale)}
          submit={t('desk.account.changePassword')}
        />
      </Section>
    </DeskPage>
  )
}

function Factors({ locale, factors }: Pick<Props, 'locale' | 'factors'>) {
  const t = translator(locale)
  const { hasApp, passkeys, codes } = factors
  return (
    <Section id="factors" title={t('desk.factors.title')}>
      <ul>
        {hasApp && <li>{t('desk.factors.app')}</li>}
        {passkeys > 0 && <li>{t('desk.factors.passkeys', { count: passkeys })}</li>}
        <li>{t('desk.factors.codesLeft', { count: codes })}</li>
      </ul>
      <p className="mt-3">
        <a href={paths.desk.factors(locale)}>{t('desk.factors.change')}</a>
      </p>
    </Section>
  )
}

type SessionsProps = Pick<Props, 'locale' | 'sessions' | 'currentId' | 'end'>

function Sessions({ locale, sessions, currentId, end }: SessionsProps) {
  const t = translator(locale)
  const instant = (ms: number) => instantWords(locale, new Date(ms))
  const name = ({ browser }: DeskSession) => browser ?? t('desk.account.unknownBrowser')
  return (
    <Section id="sessions" title={t('desk.account.sessionsTitle')}>
      <DataTable<DeskSession>
        caption={t('desk.account.sessionsTitle')}
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t('desk.account.browser'),
            cell: (session) =>
              `${name(session)}${
                session.id === currentId ? ` (${t('desk.account.thisOne')})` : ''
              }`,
          },
          {
            heading: t('desk.account.since'),
            cell: ({ createdAt }) => instant(createdAt),
          },
          {
            heading: t('desk.account.until'),
            cell: ({ expiresAt }) => instant(expiresAt),
          },
          {
            heading: t('desk.account.end'),
            card: 'bare',
            cell: (session) =>
              session.id === currentId ? null : (
                <SendButton locale={locale} send={end.one} sessionId={session.id}>
                  {t('desk.account.endOne', {
                    browser: name(session),
                    since: instant(session.createdAt),
                  })}
                </SendButton>
              ),
          },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {sessions.length > 1 && (
          <SendButton locale={locale} send={end.others}>
            {t('desk.account.endOthers')}
          </SendButton>
        )}
        <SendButton locale={locale} send={end.all}>
          {t('desk.account.signOutEverywhere')}
        </SendButton>
      </div>
    </Section>
  )
}

type SendProps = { locale: string; send: Send; sessionId?: string; children: ReactNode }

function SendButton({ locale, send, sessionId, children }: SendProps) {
  return (
    <form action={send}>
      <input type="hidden" name="locale" value={locale} />
      {sessionId && <input type="hidden" name="sessionId" value={sessionId} />}
      <Button quiet>{children}</Button>
    </form>
  )
}

function passwordFields(locale: string): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'text',
      type: 'password',
      name: 'currentPassword',
      label: t('desk.fields.currentPassword'),
      autoComplete: 'current-password',
      required: true,
    },
    {
      kind: 'text',
      type: 'password',
      name: 'newPassword',
      label: t('desk.fields.newPassword'),
      hint: t('desk.invitation.passwordHint', { count: shortestPassword }),
      autoComplete: 'new-password',
      required: true,
    },
  ]
}
