import { requireRecent, requireRight } from '#auth/editor'
import { InvitePage } from '#components/desk/accounts/invite-page'
import { paths } from '#i18n/paths'
import { inviteAction } from './actions.ts'

export default async function InvitePageOfDesk({
  params,
}: PageProps<'/[locale]/desk/accounts/new'>) {
  const { locale } = await params
  const here = paths.desk.newAccount(locale)
  await requireRight('manage', paths.desk.signIn(locale, here))
  await requireRecent(paths.desk.confirm(locale, here))

  return <InvitePage locale={locale} action={inviteAction} />
}
