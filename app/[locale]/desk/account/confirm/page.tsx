import { requireEditor } from '#auth/editor'
import { ConfirmPage } from '#components/desk/accounts/confirm-page'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'
import { confirmAction } from './actions.ts'

export default async function DeskConfirmPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/account/confirm'>) {
  const { locale } = await params
  const next = internalPath((await searchParams).next)
  await requireEditor(paths.desk.signIn(locale, paths.desk.confirm(locale, next)))

  return <ConfirmPage locale={locale} next={next} action={confirmAction} />
}
