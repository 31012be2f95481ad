import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { acceptInvitation, invite } from '#auth/invitations'
import { closeRecord, recordDb } from '#db/record'
import { invariant } from '#lib/invariant'
import { type E2eEditor, e2eEditorsFile } from '#scripts/e2e-place'
import { runScript, startServer } from '#scripts/run-script'

// The server of the browser tests: a fresh folder, the real record, two editors.
const folder = process.env.HABEAS_DATA
invariant(folder, 'the browser tests say where their data lives')
rmSync(folder, { recursive: true, force: true })
runScript('scripts/migrate.ts')
runScript('scripts/seed.ts')
runScript('scripts/publish.ts')
const editors = [await anEditor('Editor One'), await anEditor('Editor Two')]
writeFileSync(e2eEditorsFile, JSON.stringify(editors), { mode: 0o600 })
closeRecord()
startServer()

async function anEditor(name: string): Promise<E2eEditor> {
  const email = `${name.toLowerCase().replace(' ', '-')}@example.org`
  const password = randomBytes(12).toString('base64url')
  const token = invite(recordDb(), { email })
  const accepted = await acceptInvitation(recordDb(), { token, name, password })
  invariant(accepted.ok, `${email} has an account`)
  return { email, name, password }
}
