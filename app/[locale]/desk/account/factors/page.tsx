import { requireEditor, requireRecent } from '#auth/editor'
import { totpAddress, totpSecret } from '#auth/totp'
import { FactorsPage } from '#components/desk/accounts/factors-page'
import { countRecoveryCodes, findTotp, listPasskeys } from '#db/queries/factors'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'
import {
  addPasskeyAction,
  makeCodesAction,
  offerPasskeyAction,
  removePasskeyAction,
  setTotpAction,
} from './actions.ts'

export default async function DeskFactorsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/account/factors'>) {
  const { locale } = await params
  const next = internalPath((await searchParams).next)
  const here = paths.desk.factors(locale, next)
  const { id: editorId, name } = await requireEditor(paths.desk.signIn(locale, here))
  const id = await requireRecent(paths.desk.confirm(locale, here))
  const holder = { id, editorId, name }

  return (
    <FactorsPage
      locale={locale}
      next={next}
      app={{ secret: totpSecret(holder), address: totpAddress(holder) }}
      appSince={findTotp(recordDb(), editorId)?.createdAt}
      passkeys={listPasskeys(recordDb(), editorId)}
      codesLeft={countRecoveryCodes(recordDb(), editorId)}
      setTotp={setTotpAction}
      passkey={{ start: offerPasskeyAction.bind(null, locale), finish: addPasskeyAction }}
      removePasskey={removePasskeyAction}
      makeCodes={makeCodesAction}
    />
  )
}
