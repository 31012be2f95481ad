import { requireEditor } from '#auth/editor'
import { ConfirmPage } from '#components/desk/accounts/confirm-page'
import { listPasskeys } from '#db/queries/factors'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'
import { askPasskeyAction, confirmAction, confirmPasskeyAction } from './actions.ts'

export default async function DeskConfirmPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/account/confirm'>) {
  const { locale } = await params
  const next = internalPath((await searchParams).next)
  const here = paths.desk.confirm(locale, next)
  const { id } = await requireEditor(paths.desk.signIn(locale, here))

  return (
    <ConfirmPage
      locale={locale}
      next={next}
      hasPasskey={listPasskeys(recordDb(), id).length > 0}
      action={confirmAction}
      passkey={{ start: askPasskeyAction, finish: confirmPasskeyAction }}
    />
  )
}
