import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// npm run typecheck: the types of the routes, then TypeScript, which remembers what it
// checked. It keeps stale errors about imported JSON, so that every state of the JSON has a
// memory of its own.
const cache = join('node_modules', '.cache', 'types')
const routes = join(cache, 'routes')

if (!existsSync(routes) || readFileSync(routes, 'utf8') !== stateOfRoutes()) {
  run('next', ['typegen'])
  mkdirSync(dirname(routes), { recursive: true })
  writeFileSync(routes, stateOfRoutes())
}
const seen = join(cache, `${hash(contents('{*,messages/*,seed/**/*}.json'))}.tsbuildinfo`)
run('tsc', ['--incremental', '--tsBuildInfoFile', seen])

/** Next writes their types from the names of the files; a build may have written others. */
function stateOfRoutes(): string {
  const names = globSync('app/**/*.{ts,tsx}').sort()
  const written = contents('{next.config.ts,next-env.d.ts,.next/types/*}')
  return hash([...names, ...contents('node_modules/next/package.json'), ...written])
}

function contents(pattern: string): string[] {
  const files = globSync(pattern).sort()
  return files.flatMap((file) => [file, readFileSync(file, 'utf8')])
}

function hash(parts: readonly string[]): string {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex').slice(0, 16)
}

function run(command: string, args: readonly string[]) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
