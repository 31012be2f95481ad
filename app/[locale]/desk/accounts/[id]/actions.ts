'use server'

import { redirect } from 'next/navigation'
import { adminAction } from '#auth/admin-action'
import { renewHere } from '#auth/editor'
import { changeRights, endAccount } from '#db/mutations/account-changes'
import { recordDb } from '#db/record'
import { accountNamed, rightsChange } from '#domain/account'
import { paths } from '#i18n/paths'

const way = {
  confirm: (locale: string) => paths.desk.confirm(locale, paths.desk.accounts(locale)),
}

export const changeRightsAction = adminAction(
  rightsChange,
  way,
  async (admin, input, locale) => {
    const changed = changeRights(recordDb(), admin, input)
    if (!changed.ok) return { code: changed.problem }
    if (input.editorId !== admin.id) redirect(paths.desk.accounts(locale))
    await renewHere(admin)
    redirect(paths.desk.account(locale))
  },
)

export const endAccountAction = adminAction(accountNamed, way, (admin, input, locale) => {
  const ended = endAccount(recordDb(), admin, input.editorId)
  if (!ended.ok) return { code: ended.problem }
  redirect(paths.desk.accounts(locale))
})
