import { invitationHours, invite } from '#auth/invitations'
import { closeRecord, recordDb } from '#db/record'
import { invited } from '#domain/account'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'

// Prints a one-time link by which one person makes an editor's account and its password.
const asked = invited.safeParse({ email: process.argv[2] })
if (!asked.success) {
  console.error('Give one e-mail address: npm run editor:invite -- name@example.org')
  process.exit(1)
}

const { email } = asked.data
const token = invite(recordDb(), { email })
closeRecord()
console.log(`The one-time link for ${email}, good for ${invitationHours} hours:`)
console.log(new URL(paths.desk.invitation('en', token), readEnv().origin).href)
