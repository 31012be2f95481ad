import { spawn } from 'node:child_process'

export type Outcome = { name: string; ok: boolean; output: string; seconds: number }

/** Runs one npm script; its words are kept, and shown as they come when `live`. */
export async function runStep(
  name: string,
  { live = false, env = {} }: { live?: boolean; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const started = performance.now()
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const words: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      words.push(chunk)
      if (live) process.stdout.write(chunk)
    })
  const code = await new Promise<number | null>((done) => child.on('close', done))
  const seconds = (performance.now() - started) / 1000
  return { name, ok: code === 0, output: Buffer.concat(words).toString(), seconds }
}

/** One line a step, and everything a failing step said unless it was said already. */
export function report({ name, ok, output, seconds }: Outcome, live = false) {
  if (!ok && !live) console.log(output.trimEnd())
  console.log(`${ok ? 'passed' : 'FAILED'}  ${name.padEnd(10)} ${seconds.toFixed(1)} s`)
}
