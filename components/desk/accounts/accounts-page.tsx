import { DataTable } from '#components/ui/data-table'
import type { AccountLine } from '#db/queries/accounts'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { DeskPage } from '../desk-page.tsx'

type Props = { locale: string; accounts: readonly AccountLine[] }

export function AccountsPage({ locale, accounts }: Props) {
  const t = translator(locale)
  return (
    <DeskPage locale={locale} to={paths.desk.accounts} title={t('desk.accounts.title')}>
      <p className="mb-4 flex flex-wrap gap-x-6">
        <a href={paths.desk.newAccount(locale)}>{t('desk.accounts.invite')}</a>
        <a href={paths.desk.accountLog(locale)}>{t('desk.accounts.log')}</a>
      </p>
      <DataTable<AccountLine>
        caption={t('desk.accounts.title')}
        rows={accounts}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t('desk.accounts.name'),
            breaks: true,
            cell: ({ id, name, leftAt }) =>
              leftAt === null ? (
                <a href={paths.desk.otherAccount(locale, id)}>{name}</a>
              ) : (
                name
              ),
          },
          {
            heading: t('desk.fields.email'),
            breaks: true,
            cell: ({ email }) => email,
          },
          {
            heading: t('desk.accounts.role'),
            cell: ({ role }) => words(locale, 'role', role),
          },
          {
            heading: t('desk.accounts.besides'),
            cell: (account) => besides(locale, account),
          },
        ]}
      />
    </DeskPage>
  )
}

function besides(locale: string, account: AccountLine): string {
  const t = translator(locale)
  const left = account.leftAt
  if (left !== null)
    return t('desk.accounts.left', { since: instantWords(locale, new Date(left)) })
  const said = [
    account.maySeeSealed && t('desk.accounts.seesSealed'),
    account.onProbation && t('desk.accounts.isChecked'),
    !account.hasFactor && t('desk.accounts.noFactor'),
  ]
  return said.filter((text) => text !== 0 && text !== false).join('; ') || '—'
}
