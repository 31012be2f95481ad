'use server'

import { adminAction } from '#auth/admin-action'
import { invitationHours, invite } from '#auth/invitations'
import { findAccount } from '#db/queries/desk-accounts'
import { recordDb } from '#db/record'
import { invited } from '#domain/account'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'

/** The link is in the answer itself: only a hash of it is kept. */
export const inviteAction = adminAction(
  invited,
  { confirm: (locale) => paths.desk.confirm(locale, paths.desk.newAccount(locale)) },
  (admin, input, locale) => {
    // Who has an account is no secret from admins, who have the list of them.
    if (findAccount(recordDb(), input.email))
      return { code: 'account-exists', field: 'email' }
    const t = translator(locale)
    const token = invite(recordDb(), { ...input, byId: admin.id })
    const { href } = new URL(paths.desk.invitation(locale, token), readEnv().origin)
    const report = {
      title: t('desk.accounts.linkMade', { email: input.email }),
      notes: [t('desk.accounts.linkOnce', { hours: invitationHours })],
      parts: [{ title: t('desk.accounts.link'), lines: [{ text: href }] }],
      ...{ submit: null, consent: null, digest: '' },
    }
    return { code: 'previewed', report }
  },
)
