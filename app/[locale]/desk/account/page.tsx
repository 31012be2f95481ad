import { currentSession, requireEditor } from '#auth/editor'
import { AccountPage } from '#components/desk/account-page'
import { listSessions } from '#db/queries/desk-accounts'
import { countRecoveryCodes, findTotp, listPasskeys } from '#db/queries/factors'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import {
  changePasswordAction,
  endOtherSessionsAction,
  endSessionAction,
  signOutEverywhereAction,
} from './actions.ts'

export default async function DeskAccountPage({
  params,
}: PageProps<'/[locale]/desk/account'>) {
  const { locale } = await params
  const editor = await requireEditor(
    paths.desk.signIn(locale, paths.desk.account(locale)),
  )
  const session = await currentSession()

  return (
    <AccountPage
      locale={locale}
      editor={editor}
      factors={{
        hasApp: findTotp(recordDb(), editor.id) !== undefined,
        passkeys: listPasskeys(recordDb(), editor.id).length,
        codes: countRecoveryCodes(recordDb(), editor.id),
      }}
      sessions={listSessions(recordDb(), editor.id)}
      currentId={session?.session.id}
      changePassword={changePasswordAction}
      end={{
        one: endSessionAction,
        others: endOtherSessionsAction,
        all: signOutEverywhereAction,
      }}
    />
  )
}
