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

type Props = {
  locale: string
  editor: Editor
  sessions: readonly DeskSession[]
  currentId: string | undefined
  changePassword: FormAction
  signOutEverywhere: (form: FormData) => Promise<void>
}

export function AccountPage({ locale, editor, changePassword, ...rest }: Props) {
  const t = translator(locale)
  return (
    <DeskPage locale={locale} to={paths.desk.account} title={t('desk.account.title')}>
      <p>
        {editor.name} · {words(locale, 'role', editor.role)}
      </p>
      <Sessions locale={locale} {...rest} />
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

type SessionsProps = Pick<
  Props,
  'locale' | 'sessions' | 'currentId' | 'signOutEverywhere'
>

function Sessions({ locale, sessions, currentId, signOutEverywhere }: SessionsProps) {
  const t = translator(locale)
  const instant = (ms: number) => instantWords(locale, new Date(ms))
  return (
    <Section id="sessions" title={t('desk.account.sessionsTitle')}>
      <DataTable<DeskSession>
        caption={t('desk.account.sessionsTitle')}
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t('desk.account.browser'),
            cell: ({ id, browser }) =>
              `${browser ?? t('desk.account.unknownBrowser')}${
                id === currentId ? ` (${t('desk.account.thisOne')})` : ''
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
        ]}
      />
      <form action={signOutEverywhere} className="mt-4">
        <input type="hidden" name="locale" value={locale} />
        <Button quiet>{t('desk.account.signOutEverywhere')}</Button>
      </form>
    </Section>
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
