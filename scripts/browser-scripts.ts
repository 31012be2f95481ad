import { join } from 'node:path'
import { build, type Plugin } from 'rolldown'
import { makeTables } from '#browser/reading-tables'

const folder = join(import.meta.dirname, '..', 'browser')

/**
 * Writes our scripts for readers' browsers, each of them one file: the page of the list
 * matcher, and the worker that does its matching with the code of the desk.
 */
export async function buildBrowserScripts(into: string) {
  for (const name of ['match', 'match-worker'])
    await buildScript(name, { file: join(into, `${name}.js`), format: 'iife' })
}

/** The same code for a test or a bench to import: `name` without `.ts`. */
export async function buildScript(
  name: string,
  output: { file: string; format: 'iife' | 'esm' },
) {
  await build({
    input: join(folder, `${name}.ts`),
    platform: 'browser',
    plugins: [lightReadings, builtTables],
    output: { ...output, minify: true, comments: false, codeSplitting: false },
    logLevel: 'warn',
  })
}

/** Whatever imports the readings of the domain gets those of a browser, and no EDTF library. */
const lightReadings: Plugin = {
  name: 'light-readings',
  resolveId: (source) => {
    if (source === 'edtf') return join(folder, 'no-edtf.ts')
    return /\/readings(?:\.ts)?$/.test(source) ? join(folder, 'readings.ts') : null
  },
}

const builtTables: Plugin = {
  name: 'built-tables',
  load: (id) =>
    id === join(folder, 'built-tables.ts')
      ? `export const tables = ${JSON.stringify(makeTables())}`
      : null,
}
