import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { invariant } from '#lib/invariant'
import packageJson from '../package.json' with { type: 'json' }

/** One import statement: `to` is a file of ours, or a package. */
export type Import = { from: string; to: string; ours: boolean; typesOnly: boolean }

const statements =
  /^\s*(?:import|export)\s+(?<clause>[^'"();]*?)\s*from\s*['"](?<from>[^'"]+)['"]|^\s*import\s*['"](?<bare>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]/gm

const notOurs = ['node_modules/**', '.*/**', 'data/**', 'test-results/**']
const files = new Set(globSync('**/*.{ts,tsx,js,mjs,json,css}', { exclude: notOurs }))

export const sourceFiles = [...files].filter((file) => /\.tsx?$/.test(file)).sort()

export const imports: readonly Import[] = sourceFiles.flatMap((file) =>
  importsOf(file, readFileSync(file, 'utf8')),
)

export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(statements)].map(({ groups = {} }) => {
    const named = groups.from ?? groups.bare ?? groups.lazy ?? ''
    const path = pathOf(file, named)
    const typesOnly = groups.from !== undefined && onlyTypes(groups.clause ?? '')
    return {
      from: file,
      to: path ? (existing(path) ?? path) : named,
      ours: path !== undefined,
      typesOnly,
    }
  })
}

function onlyTypes(clause: string) {
  if (/^type\s/.test(clause)) return true
  const names = /^\{(?<names>[^}]*)\}$/.exec(clause)?.groups?.names
  const each =
    names
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? []
  return each.length > 0 && each.every((name) => name.startsWith('type '))
}

/** The path that a specifier means, or undefined for a package. */
function pathOf(file: string, named: string) {
  if (named.startsWith('.')) return normalize(join(dirname(file), named))
  const folder = /^#[^/]+/.exec(named)?.[0]
  if (!folder) return undefined
  const pattern = packageJson.imports[`${folder}/*` as keyof typeof packageJson.imports]
  invariant(pattern, `${file} imports ${named}, which package.json does not know`)
  return normalize(pattern.replace('*', named.slice(folder.length + 1)))
}

function existing(path: string) {
  return ['', '.ts', '.tsx', '/index.ts']
    .map((end) => path + end)
    .find((p) => files.has(p))
}

/** Everything that the roots pull in, with who led there: `reached.get(file)`. */
export function reachedFrom(
  roots: readonly string[],
  edges: readonly Import[] = imports,
): Map<string, string | undefined> {
  const byFile = Map.groupBy(edges, ({ from }) => from)
  const reached = new Map<string, string | undefined>(
    roots.map((root) => [root, undefined]),
  )
  for (const file of reached.keys())
    for (const { to, ours } of byFile.get(file) ?? [])
      if (ours && !reached.has(to)) reached.set(to, file)
  return reached
}
