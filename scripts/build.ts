import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildBrowserScripts } from '#scripts/browser-scripts'

// npm run build; with --if-changed only when the last build was made from other files,
// with --browser only our own scripts, as `npm run dev` needs them.
const dist = process.env.HABEAS_DIST ?? '.next'
const mark = join(dist, 'built-from')
const sources = hashOfSources()
const upToDate = existsSync(mark) && readFileSync(mark, 'utf8') === sources
if (process.argv.includes('--browser')) await buildBrowserScripts(join(dist, 'browser'))
else if (!(upToDate && process.argv.includes('--if-changed'))) {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const { status } = spawnSync('next', ['build'], { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
  await buildBrowserScripts(join(dist, 'browser'))
  writeFileSync(mark, sources)
}

/** Of everything that can find its way into a build; too much rather than too little. */
function hashOfSources() {
  const files = globSync([
    '{app,auth,browser,components,db,domain,i18n,lib,messages,public,server,transfer}/**/*.*',
    'scripts/browser-scripts.ts',
    '*.{ts,mjs,json}',
  ])
  const hash = createHash('sha256')
  // Next writes its types while it builds, after this was asked; `exclude` lets them in.
  const isSource = (file: string) => !/(?:\.test\.ts|^next-env\.d\.ts)$/.test(file)
  // A folder may have a dot in its name too: `app/api/v1/people.csv`.
  const read = files.filter((file) => isSource(file) && statSync(file).isFile())
  for (const file of read.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}
