import { type ChildProcess, spawn, spawnSync } from 'node:child_process'

/** Runs one of our scripts to its end, its words on our terminal; ends us if it fails. */
export function runScript(path: string, ...args: string[]) {
  const { status } = spawnSync(process.execPath, [path, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** The server in production mode: it ends with us, and we with it. */
export function startServer(): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const }
  const server = spawn(process.execPath, ['server/main.ts'], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 1))
  return server
}

/** The first answer of an address that is not up yet. */
export async function firstPage(address: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer) return answer
    await new Promise((later) => setTimeout(later, 100))
  }
}
