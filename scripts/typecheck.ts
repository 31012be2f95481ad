import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// npm run typecheck: TypeScript, which remembers what it checked. It keeps stale errors about
// imported JSON, so that every state of the JSON has a memory of its own.
const seen = join('node_modules', '.cache', 'types', `${hashOfJson()}.tsbuildinfo`)
const args = ['--incremental', '--tsBuildInfoFile', seen]
const { status } = spawnSync('tsc', args, { stdio: 'inherit' })
process.exit(status ?? 1)

function hashOfJson() {
  const hash = createHash('sha256')
  const files = globSync('{*,messages/*,seed/**/*}.json').sort()
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
