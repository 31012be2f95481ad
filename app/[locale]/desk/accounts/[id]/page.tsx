import { notFound } from 'next/navigation'
import { requireRecent, requireRight } from '#auth/editor'
import { OtherAccountPage } from '#components/desk/accounts/other-account-page'
import { findEditor } from '#db/queries/desk-accounts'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import { changeRightsAction, endAccountAction } from './actions.ts'

export default async function DeskOtherAccountPage({
  params,
}: PageProps<'/[locale]/desk/accounts/[id]'>) {
  const { locale, id } = await params
  const here = paths.desk.otherAccount(locale, id)
  await requireRight('manage', paths.desk.signIn(locale, here))
  await requireRecent(paths.desk.confirm(locale, here))
  const account = findEditor(recordDb(), id)
  if (!account) notFound()

  return (
    <OtherAccountPage
      locale={locale}
      account={account}
      change={changeRightsAction}
      end={endAccountAction}
    />
  )
}
