import { requireRight } from '#auth/editor'
import { AccountsPage } from '#components/desk/accounts/accounts-page'
import { listAccounts } from '#db/queries/accounts'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'

export default async function DeskAccountsPage({
  params,
}: PageProps<'/[locale]/desk/accounts'>) {
  const { locale } = await params
  await requireRight('manage', paths.desk.signIn(locale, paths.desk.accounts(locale)))

  return <AccountsPage locale={locale} accounts={listAccounts(recordDb())} />
}
