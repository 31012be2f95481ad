import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import type { Field } from '../fields.ts'
import { rightsFields } from './rights-fields.ts'

type Props = { locale: string; action: FormAction }

export function InvitePage({ locale, action }: Props) {
  const t = translator(locale)
  const email: Field = {
    ...{ kind: 'text', type: 'email', name: 'email', label: t('desk.fields.email') },
    hint: t('desk.accounts.emailHint'),
    autoFocus: true,
    required: true,
  }
  const rights = rightsFields(locale, { role: 'contributor', onProbation: true })
  return (
    <DeskPage
      locale={locale}
      to={paths.desk.newAccount}
      title={t('desk.accounts.inviteTitle')}
    >
      <p className="mb-4 max-w-prose">{t('desk.accounts.inviteWhat')}</p>
      <DeskForm
        locale={locale}
        action={action}
        fields={[email, ...rights]}
        words={formWords(locale)}
        submit={t('desk.accounts.makeLink')}
      />
      <p className="mt-6">
        <a href={paths.desk.accounts(locale)}>{t('desk.accounts.all')}</a>
      </p>
    </DeskPage>
  )
}
