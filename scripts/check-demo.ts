import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { invariant } from '#lib/invariant'

// Runs what the README tells a newcomer to type, after `npm ci`, twice over one folder.
const folder = mkdtempSync(join(tmpdir(), 'habeas-demo-'))
const env = { ...process.env, HABEAS_DATA: folder, PORT: String(await freePort()) }
const running = /Habeas is running: (?<address>\S+)/
const command = /`(?<invite>npm run editor:invite -- you@example\.org)`/.exec(
  readFileSync('README.md', 'utf8'),
)?.groups?.invite
invariant(command, 'the README says how to make the first editor account')

try {
  await whileItRuns('npm run demo', running, async (address) => {
    const page = await (await fetch(address)).text()
    invariant(page.includes('<h1'), 'the first page is a page')
    await whileItRuns(
      command,
      new RegExp(`(?<address>${address}/\\S+)`),
      async (link) => {
        invariant((await fetch(link)).ok, 'the one-time link opens')
      },
    )
  })
  await whileItRuns('npm run demo', running, async () => undefined)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Starts a command in a group of its own, does the work at the address it prints, ends it. */
async function whileItRuns(
  line: string,
  prints: RegExp,
  work: (address: string) => Promise<void>,
) {
  const child = spawn(line, { shell: true, detached: true, env })
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const printed = new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = prints.exec(said)?.groups?.address
      if (address) resolve(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('close', () => reject(new Error(`\`${line}\` ended having said:\n${said}`)))
  })
  try {
    await work(await printed)
    console.log(`\`${line}\` does what the README says`)
  } finally {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  invariant(address && typeof address === 'object', 'a listening server has a port')
  await new Promise((done) => server.close(done))
  return address.port
}
