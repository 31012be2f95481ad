import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { acceptInvitation, invite } from '#auth/invitations'
import { makeRecoveryCodes } from '#auth/recovery-codes'
import { setTotp, totpCode, totpSecret } from '#auth/totp'
import { findAccount } from '#db/queries/desk-accounts'
import { closeRecord, recordDb } from '#db/record'
import { invariant } from '#lib/invariant'
import { type E2eAccount, e2eAccounts, e2eEmail } from '#scripts/e2e-place'
import { runScript, startServer } from '#scripts/run-script'

// The server of the browser tests: a fresh folder, the real record, an account a role.
const folder = process.env.HABEAS_DATA
invariant(folder, 'the browser tests say where their data lives')
rmSync(folder, { recursive: true, force: true })
runScript('scripts/migrate.ts')
runScript('scripts/seed.ts')
runScript('scripts/publish.ts')
for (const account of Object.keys(e2eAccounts) as E2eAccount[]) await open(account)
closeRecord()
startServer()

/** Nobody knows its password: tests that sign in by the form make accounts of their own. */
async function open(account: E2eAccount) {
  const { name, role } = e2eAccounts[account]
  const email = e2eEmail(account)
  const password = randomBytes(12).toString('base64url')
  const token = invite(recordDb(), { email, role })
  const accepted = await acceptInvitation(recordDb(), { token, name, password })
  const editorId = findAccount(recordDb(), email)?.id
  invariant(accepted.ok && editorId, `${email} has an account`)
  const holder = { id: 'e2e', editorId }
  await setTotp(recordDb(), holder, totpCode(totpSecret(holder)))
  makeRecoveryCodes(recordDb(), editorId)
}
