import { parseArgs } from 'node:util'
import { invitationHours, invite } from '#auth/invitations'
import { findAccount, findEditor } from '#db/queries/desk-accounts'
import { closeRecord, recordDb } from '#db/record'
import { invitedHere } from '#domain/account'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'

// Prints a one-time link by which one person makes an account, or one who has lost the
// phone or the password begins anew with the account there is.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { role: { type: 'string' }, sealed: { type: 'boolean' } },
})
const asked = invitedHere.safeParse({ email: positionals[0], role: values.role })
if (!asked.success) {
  console.error(
    'Give an e-mail address, and a role if it is not to be an admin:\n' +
      'npm run editor:invite -- name@example.org --role reviewer',
  )
  process.exit(1)
}

const { email, role } = asked.data
const account = findAccount(recordDb(), email)
const known = account && findEditor(recordDb(), account.id)
const token = invite(recordDb(), {
  email,
  role: role ?? known?.role ?? 'admin',
  maySeeSealed: values.sealed ?? known?.maySeeSealed ?? false,
  onProbation: known?.onProbation ?? false,
})
closeRecord()
console.log(`The one-time link for ${email}, good for ${invitationHours} hours:`)
console.log(new URL(paths.desk.invitation('en', token), readEnv().origin).href)
if (known)
  console.log(
    `It is for the account of ${known.name}: password and second factor begin anew.`,
  )
